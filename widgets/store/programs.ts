import type { PublicProgram } from '../../engine/wire.ts';
import { fetchJson, isListOf, isRecord } from './fetch-json.ts';
import { remember } from './refresh.ts';
import { createResource, type ResourceStore } from './resource.ts';
import { programPath } from './where.ts';

const programs = new Map<string, ResourceStore<PublicProgram>>();

/** A program's criteria. */
export function programOf(base: string, program: string): ResourceStore<PublicProgram> {
  return remember(programs, [base, program], () =>
    createResource(base, program, (signal) => fetchJson(`${programPath(base, program)}.json`, isProgram, signal)),
  );
}

export function isProgram(data: unknown): data is PublicProgram {
  return isRecord(data) && Array.isArray(data.metrics) && isListOf(data.ladders, isRecord);
}
