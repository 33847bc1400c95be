import { addressOf } from '../../engine/primitives/addresses.ts';
import type { PublicPartner } from '../../engine/wire.ts';
import { fetchJson, type Outcome, isListOf, isRecord } from './fetch-json.ts';
import { remember } from './refresh.ts';
import { createResource, type ResourceStore } from './resource.ts';
import { asking } from './settings.ts';
import { programPath, resolveBase } from './where.ts';

/** By token, of which the empty one is that of the page. */
const partners = new Map<string, Map<string, ResourceStore<PublicPartner>>>();
/** One partner in full. `token`: of that partner, given for this base; without one, that of the page holds where it was given for. */
export function partnerOf(base: string, program: string, partner: string, token = ''): ResourceStore<PublicPartner> {
  let known = partners.get(token);
  if (!known) partners.set(token, (known = new Map()));
  return remember(known, [base, program, partner], () =>
    createResource(base, program, (signal) => fetchPartner(base, program, partner, signal, token)),
  );
}

export async function fetchPartner(
  base: string,
  program: string,
  partner: string,
  signal: AbortSignal,
  given = '',
): Promise<Outcome<PublicPartner>> {
  const path = programPath(base, program);
  const token = given || (asking.token && base === resolveBase(null) ? asking.token : '');
  // Where it cannot be fetched, what everyone may see is shown.
  const own = token && (await import('./own/own-answer.ts').catch(() => null));
  return (
    (own && (await own.fetchOwn(path, program, partner, token, isPartner, signal))) ||
    fetchJson(`${path}/partners/${addressOf(partner)}.json`, isPartner, signal)
  );
}

export function isPartner(data: unknown): data is PublicPartner {
  return isRecord(data) && isRecord(data.metrics) && isListOf(data.standings, isRecord);
}
