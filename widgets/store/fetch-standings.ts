import type { PublicStandings } from '../../engine/wire.ts';
import { fetchJson, type Outcome, isListOf, isRecord } from './fetch-json.ts';
import { programPath } from './where.ts';

/** Servers commonly take request lines of 8 kB; a longer list of partners is asked for in several requests. */
const LONGEST_QUERY = 6_000;

export function fetchStandings(
  base: string,
  program: string,
  partners: readonly string[],
  signal: AbortSignal,
): Promise<Outcome<PublicStandings>> {
  const query = partners.map(encodeURIComponent).join(',');
  return fetchJson(`${programPath(base, program)}/standings.json?partners=${query}`, isStandings, signal);
}

export function isStandings(data: unknown): data is PublicStandings {
  return (
    isRecord(data) &&
    typeof data.program === 'string' &&
    isListOf(data.partners, isRecord) &&
    isListOf(data.ladders, (ladder) => isRecord(ladder) && Array.isArray(ladder.tiers))
  );
}

export function splitByLength(partners: string[]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const partner of partners) {
    const length = encodeURIComponent(partner).length + 1;
    if (length > room) {
      parts.push([]);
      room = LONGEST_QUERY;
    }
    room -= length;
    parts.at(-1)!.push(partner);
  }
  return parts;
}
