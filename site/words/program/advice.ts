import type { Advice } from '../../../engine/planning/advise/advice.ts';
import type { PublicProgram } from '../../../engine/wire.ts';
import type { Words } from '../languages.ts';
import { capitalize } from '../values.ts';

export interface AdviceInWords {
  /** `Build Partners and OEM Partners: the criteria are unpublished.` */
  what: string;
  /** Why, and what to do. */
  why: string;
}

/** What could be better in a program, the same of several tiers said once. */
export function describeAdvice(
  program: PublicProgram,
  advice: readonly Advice[],
  words: Pick<Words, 'advice' | 'values'>,
): AdviceInWords[] {
  const said = new Map<string, { sentence: string; why: string; places: string[] }>();
  for (const one of advice) {
    const sentence = words.advice.tell(one, namesOf(program, 'track' in one ? one.track : null));
    const why = words.advice.explain(one);
    const place = placeOf(program, one);
    const known = said.get(sentence + why);
    if (known) known.places.push(...place);
    else said.set(sentence + why, { sentence, why, places: place });
  }
  return [...said.values()].map(({ sentence, why, places }) => ({
    what: places.length > 0 ? `${words.values.list([...new Set(places)])}: ${sentence}` : capitalize(sentence),
    why,
  }));
}

function placeOf({ ladders }: PublicProgram, advice: Advice): string[] {
  if (!('track' in advice)) return [];
  const ladder = ladders.find(({ track }) => track === advice.track);
  const tier = 'tier' in advice ? ladder?.tiers.find(({ id }) => id === advice.tier)?.name : undefined;
  const track = ladder?.name ?? advice.track;
  if (tier === undefined) return track === null ? [] : [track];
  return [track === null ? tier : `${tier} (${track})`];
}

function namesOf({ ladders, metrics }: PublicProgram, track: string | null) {
  const tiers = ladders.find((ladder) => ladder.track === track)?.tiers ?? [];
  const metric = (id: string): string => metrics.find((one) => one.id === id)?.label ?? id;
  return {
    tier: (id: string): string => tiers.find((one) => one.id === id)?.name ?? id,
    metric,
    criterion: (id: string): string => metric(id.slice(id.indexOf('/') + 1)),
  };
}
