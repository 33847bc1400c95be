import type { PublicBenefit, PublicBenefitChange } from '../../../engine/wire.ts';

/** What came, went or is another one of what a tier gives: first what changed or came, in the order of now, then what went. */
export function compareBenefits(before: readonly PublicBenefit[], after: readonly PublicBenefit[]): PublicBenefitChange[] {
  const left = withoutEqual(before, after);
  const now = withoutEqual(after, before);
  const formers = pairUp(left, now);
  const changed = now.map((benefit) => ({ before: formers.get(benefit) ?? null, after: benefit }));
  const taken = new Set(formers.values());
  return [...changed, ...left.filter((benefit) => !taken.has(benefit)).map((benefit) => ({ before: benefit, after: null }))];
}

/** Those of which the others have none that is just so. */
function withoutEqual(all: readonly PublicBenefit[], others: readonly PublicBenefit[]): PublicBenefit[] {
  const texts = new Set(others.map((one) => JSON.stringify(one)));
  return all.filter((one) => !texts.has(JSON.stringify(one)));
}

/** By a benefit of now, what it was: that which is called as it is, or the only one of its kind. What is text alone has no former. */
function pairUp(left: readonly PublicBenefit[], now: readonly PublicBenefit[]): Map<PublicBenefit, PublicBenefit> {
  const formers = new Map<PublicBenefit, PublicBenefit>();
  const free = (): PublicBenefit[] => left.filter((one) => ![...formers.values()].includes(one));
  for (const benefit of now) {
    const name = nameOf(benefit);
    const same = free().find((one) => one.kind === benefit.kind && name !== null && nameOf(one) === name);
    if (same) formers.set(benefit, same);
  }
  for (const kind of ['support', 'mdf'] as const) {
    const [was, is] = [free(), now.filter((one) => !formers.has(one))].map((all) => all.filter((one) => one.kind === kind));
    if (was!.length === 1 && is!.length === 1) formers.set(is![0]!, was![0]!);
  }
  return formers;
}

/** What stays when the rest of it changes. */
function nameOf(benefit: PublicBenefit): string | null {
  if (benefit.kind === 'support') return benefit.channel;
  return benefit.kind === 'owed' ? benefit.what : null;
}
