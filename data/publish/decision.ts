import type { Because, Decision } from '../../engine/results.ts';
import type { Term } from '../../engine/program/timeline.ts';
import type { PublicBecause, PublicDecision } from '../../engine/wire.ts';
import { formatOptional } from './definition.ts';
import { isShownTo, type Audience, type Disclosure } from './visibility.ts';

/** What decisions are told with. */
export interface DecisionContext {
  /** Those of the decisions' track, in order. */
  terms: readonly Term[];
  disclosure: Disclosure;
  /** Who is told. */
  audience: Audience;
  /** Whose page or answer it is. */
  partner: string;
  nameOf(partner: string): string;
}

export function publishDecision(
  decision: Decision,
  { terms, disclosure, audience, partner, nameOf }: DecisionContext,
): PublicDecision {
  // The edition of the decision first, then those before it: a tier or a bar that it dropped may be what is told of.
  const told = terms
    .slice(0, terms.findIndex(({ program }) => formatOptional(program.effective) === decision.edition) + 1)
    .reverse();
  return {
    partner: decision.partner,
    track: decision.track,
    day: decision.day,
    kind: decision.kind,
    from: decision.from,
    fromName: nameTier(decision.from, told),
    to: decision.to,
    toName: nameTier(decision.to, told),
    edition: decision.edition,
    deadline: decision.deadline,
    because: decision.because
      .filter(({ id }) => isShownTo(audience, disclosure.get(id)))
      .map((because) => publishBecause(because, told)),
    ...(decision.formerly !== undefined && { formerly: decision.formerly, formerlyName: nameOf(decision.formerly) }),
    ...(decision.partner !== partner && { partnerName: nameOf(decision.partner) }),
  };
}

function nameTier(id: string | null, told: readonly Term[]): string | null {
  for (const { ladder } of told) {
    const found = ladder?.tiers.find((tier) => tier.id === id);
    if (found) return found.tier.name;
  }
  return id;
}

/** `told`: the newest edition first. */
export function publishBecause(because: Because, told: readonly Term[]): PublicBecause {
  const ask = told.flatMap(({ ladder }) => ladder?.asks ?? []).find((one) => one.id === because.id);
  return { ...because, needs: ask?.kind === 'group' ? ask.needs : null };
}
