import { addressOf } from '../../engine/primitives/addresses.ts';
import type { PublicPartner } from '../../engine/wire.ts';
import { fetchJson, type Outcome, isListOf, isRecord } from './fetch-json.ts';
import { remember } from './refresh.ts';
import { createResource, type ResourceStore } from './resource.ts';
import { programPath } from './where.ts';

const partners = new Map<string, ResourceStore<PublicPartner>>();

/** One partner in full. */
export function partnerOf(base: string, program: string, partner: string): ResourceStore<PublicPartner> {
  return remember(partners, [base, program, partner], () =>
    createResource(base, program, (signal) => fetchPartner(base, program, partner, signal)),
  );
}

export function fetchPartner(
  base: string,
  program: string,
  partner: string,
  signal: AbortSignal,
): Promise<Outcome<PublicPartner>> {
  return fetchJson(`${programPath(base, program)}/partners/${addressOf(partner)}.json`, isPartner, signal);
}

export function isPartner(data: unknown): data is PublicPartner {
  return isRecord(data) && isRecord(data.metrics) && isListOf(data.standings, isRecord);
}
