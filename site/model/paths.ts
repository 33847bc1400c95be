import type { PublicLadder, PublicProgram } from '../../engine/wire.ts';

type Named = { id: string };

export function programPath(program: Named): string {
  return `/programs/${program.id}/`;
}

/** With tracks the track stands in the path too, as two tracks may each have a Gold. */
export function tierPath(program: Named, ladder: Pick<PublicLadder, 'track'>, tier: Named): string {
  return `${programPath(program)}tiers/${ladder.track === null ? '' : `${ladder.track}/`}${tier.id}/`;
}

export function partnersPath(program: Named): string {
  return `${programPath(program)}partners/`;
}

export function partnerPath(program: Named, partner: string): string {
  return `${partnersPath(program)}${encodeURIComponent(partner)}/`;
}

export function programJson(program: Pick<PublicProgram, 'id'>): string {
  return `/api/v1/programs/${program.id}.json`;
}

export function partnerJson(program: Named, partner: string): string {
  return `/api/v1/programs/${program.id}/partners/${encodeURIComponent(partner)}.json`;
}
