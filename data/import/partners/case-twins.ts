import type { ImportNotice } from '../notices.ts';
import type { NamedPartners } from './unknown-partners.ts';

/** So many are told of one by one. */
const TOLD = 8;

/**
 * Partners whose ids differ in capital letters alone: most often one that is written in two ways, and two on no disk that makes no
 * difference between them. Not those of whom one took over from the other, which says that the name changed.
 */
export function findCaseTwins({ observed, enrolled, successions }: NamedPartners): ImportNotice[] {
  const first = new Map<string, string>();
  const known = enrolled ?? observed;
  const twins = [...known.keys()].flatMap((partner) => {
    const plain = partner.toLowerCase();
    const other = first.get(plain);
    if (other === undefined) first.set(plain, partner);
    return other === undefined || isTakenOver(partner, other, successions) ? [] : [{ partner, other }];
  });
  const told = twins.slice(0, TOLD).map(({ partner, other }): ImportNotice => {
    return { ...known.get(partner)!, code: 'differs-in-case', partner, other, place: known.get(other)! };
  });
  const count = twins.length - told.length;
  return count > 0 ? [...told, { code: 'more-differ-in-case', count, file: told[0]!.file, line: null }] : told;
}

function isTakenOver(one: string, other: string, successions: NamedPartners['successions']): boolean {
  return successions.some(
    ({ partner, formerly }) => (partner === one && formerly === other) || (partner === other && formerly === one),
  );
}
