import type { PublicCriterion, PublicProgram, PublicTier } from '../../../engine/wire.ts';
import type { Words } from '../languages.ts';
import { capitalize } from '../values.ts';

export interface ComparedFact {
  label: string;
  /** One a program, in their order; null: the program does not say. */
  cells: (string | null)[];
}

/** The messages that this takes. */
type CompareSpeech = Pick<Words, 'compare' | 'values'>;

/** What programs have in common to be compared by, a row each; a row of which no program says anything is left out. */
export function compareFacts(programs: readonly PublicProgram[], speech: CompareSpeech): ComparedFact[] {
  const { compare: words } = speech;
  const { questions } = words;
  const rows: [string, (program: PublicProgram) => string | null][] = [
    [questions.tiers, (program) => describeTiers(program, speech)],
    [questions.lowest, (program) => describeNeeds(program, (tiers) => tiers[0], words)],
    [questions.highest, (program) => describeNeeds(program, (tiers) => tiers.at(-1), words)],
    [questions.money, (program) => describeMoney(program, speech)],
    [questions.unpublished, (program) => describeUnpublished(program, speech)],
    [questions.rises, ({ review }) => review && (review.promote === 'immediately' ? words.atOnce : words.atReview)],
    [questions.reviewed, ({ review }) => review && words.every(review.every)],
    [questions.warned, ({ review }) => review && words.ahead(review.warning)],
    [questions.announced, ({ notice }) => notice && words.ahead(notice)],
    [questions.boost, ({ ranking }) => describeBoost(ranking, words)],
  ];
  return rows
    .map(([label, describe]) => ({ label, cells: programs.map(describe) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

function describeTiers({ ladders }: PublicProgram, { values }: CompareSpeech): string {
  return ladders
    .map(({ name, track, tiers }) => {
      const names = values.list(tiers.map((tier) => tier.name));
      return track === null ? names : `${name ?? track}: ${names}`;
    })
    .join('. ');
}

function describeNeeds(
  { ladders }: PublicProgram,
  choose: (tiers: PublicTier[]) => PublicTier | undefined,
  words: CompareSpeech['compare'],
): string {
  const needs = ladders.map(({ name, track, tiers }) => {
    const tier = choose(tiers);
    const things = !tier?.published
      ? words.notPublished
      : tier.criteria.length === 0
        ? words.nothing
        : words.things(tier.criteria.length);
    return track === null ? things : `${name ?? track}: ${things}`;
  });
  return capitalize(needs.join(', '));
}

function describeMoney({ ladders, metrics }: PublicProgram, { compare: words, values }: CompareSpeech): string {
  const asked = new Set(ladders.flatMap(({ tiers }) => tiers.flatMap(({ criteria }) => criteria.flatMap(metricsOf))));
  const money = metrics.filter(({ id, unit }) => unit === 'money' && asked.has(id)).map(({ label }) => label);
  return money.length > 0 ? values.list(money) : words.noMoney;
}

function describeUnpublished({ ladders }: PublicProgram, { compare: words, values }: CompareSpeech): string {
  const tiers = ladders.flatMap((ladder) => ladder.tiers);
  const hidden = ladders.flatMap((ladder) => {
    const names = ladder.tiers.filter(({ published }) => !published).map(({ name }) => name);
    if (names.length === 0 || ladder.track === null) return names;
    return `${ladder.name ?? ladder.track} ${values.list(names)}`;
  });
  const open = tiers.flatMap((tier) =>
    tier.criteria.filter(({ tier: of, metric, target }) => of === tier.id && metric !== null && target === null),
  );
  const parts = [
    ...(hidden.length > 0 ? [words.criteriaOf(hidden)] : []),
    ...(open.length > 0 ? [words.thresholds(open.length)] : []),
  ];
  return parts.length > 0 ? capitalize(values.list(parts)) : words.allPublished;
}

function describeBoost({ tiers }: PublicProgram['ranking'], words: CompareSpeech['compare']): string {
  const most = Math.max(1, ...tiers.map(({ boost }) => boost));
  return most > 1 ? words.upTo(most) : words.noBoost;
}

function metricsOf({ metric, members }: PublicCriterion): string[] {
  return metric === null ? (members ?? []).flat().flatMap(metricsOf) : [metric];
}
