import type { PublicStandings } from '../../engine/wire.ts';
import { fetchJson, type Outcome, isListOf, isRecord } from './fetch-json.ts';
import { asking } from './settings.ts';
import { programPath } from './where.ts';

/** Servers commonly take request lines of 8 kB; a longer list of partners is asked for in several requests. */
const LONGEST_QUERY = 6_000;

export interface StandingsFeed {
  /** Asks for one partner; all that are asked for until the browser's next task go out together. */
  ask(partner: string): void;
  /** Forgets what is waiting and breaks off what is under way; nothing of it is delivered. */
  abort(): void;
}

/** `deliver` is called once for each request, with the partners that it asked for, in order. */
export function openStandings(
  base: string,
  program: string,
  deliver: (partners: string[], outcome: Outcome<PublicStandings>) => void,
): StandingsFeed {
  let waiting = new Set<string>();
  let controller = new AbortController();
  let cancelFlush: (() => void) | null = null;

  function flush(): void {
    cancelFlush = null;
    const asked = [...waiting].sort();
    waiting = new Set();
    const { signal } = controller;
    for (const partners of splitByLength(asked)) {
      const query = partners.map(encodeURIComponent).join(',');
      void fetchJson(`${programPath(base, program)}/standings.json?partners=${query}`, isStandings, signal).then((outcome) => {
        if (!signal.aborted) deliver(partners, outcome);
      });
    }
  }

  return {
    ask(partner) {
      waiting.add(partner);
      cancelFlush ??= asking.after(0, flush);
    },
    abort() {
      cancelFlush?.();
      cancelFlush = null;
      waiting = new Set();
      controller.abort();
      controller = new AbortController();
    },
  };
}

export function isStandings(data: unknown): data is PublicStandings {
  return (
    isRecord(data) &&
    typeof data.program === 'string' &&
    isListOf(data.partners, isRecord) &&
    isListOf(data.ladders, (ladder) => isRecord(ladder) && Array.isArray(ladder.tiers))
  );
}

function splitByLength(partners: string[]): string[][] {
  const parts: string[][] = [];
  let length = LONGEST_QUERY;
  for (const partner of partners) {
    length += encodeURIComponent(partner).length + 1;
    if (length > LONGEST_QUERY) {
      parts.push([]);
      length = encodeURIComponent(partner).length;
    }
    parts.at(-1)!.push(partner);
  }
  return parts;
}
