import { announcedEdition, comingFor } from '../../engine/planning/coming.ts';
import type { Ask } from '../../engine/program/ladder.ts';
import { termsOf } from '../../engine/program/timeline.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import type { PublicComing } from '../../engine/wire.ts';
import type { DatedProgram } from '../catalog.ts';
import { publishBecause } from './decision.ts';
import { discloseHistory, editionsUpTo, isShownTo, type Audience } from './visibility.ts';

/**
 * What an announced edition means for a partner; null: there is none, or it rests on something that this audience may not see: where it
 * leads would tell of it.
 */
export function publishComing({ editions, asOf }: DatedProgram, subject: ReviewSubject, audience: Audience): PublicComing | null {
  const next = announcedEdition(editions, asOf);
  if (!next) return null;
  const begun = editionsUpTo(editions, asOf);
  const disclosure = discloseHistory([...begun, next]);
  const terms = termsOf([begun.at(-1)!, next], subject.track);
  const isShown = ({ id }: Ask): boolean => isShownTo(audience, disclosure.get(id));
  if (!terms.every(({ ladder }) => ladder?.asks.every(isShown))) return null;
  const coming = comingFor(editions, subject, asOf);
  if (!coming) return null;
  const told = [...terms].reverse();
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (terms[1]!.ladder!.tiers.find((tier) => tier.id === id)?.tier.name ?? id);
  return {
    ...coming,
    heldName: nameOf(coming.held),
    toName: nameOf(coming.to),
    because: coming.because.map((because) => publishBecause(because, told)),
  };
}
