import type { Advice, AdviceCode, Reason, Remedy } from '../../../engine/planning/advise/advice.ts';
import type { AdviceNames } from '../../../data/words/advice.ts';
import type { AdviceWords } from '../en/advice.ts';
import { count, percent } from './values.ts';

type Sentences = { [C in AdviceCode]: (advice: Extract<Advice, { code: C }>, names: AdviceNames) => string };

const INVESTED = { time: 'Zeit des Teams', budget: 'Budget', partners: 'Partner' } as const;

const SENTENCES: Sentences = {
  'too-many-tiers': ({ tiers, max }) => `es gibt ${tiers} Stufen; ${max} reichen den meisten.`,
  'unpublished-criteria': () => 'die Kriterien sind nicht veröffentlicht.',
  'unpublished-threshold': ({ metric }, names) => `„${names.metric(metric)}“ ist nötig, aber nicht gesagt ist, wie viel davon.`,
  'hidden-metric': ({ metric }, names) => `„${names.metric(metric)}“ ist nötig, aber nur der Betreiber darf es sehen.`,
  'asks-no-more': ({ below }, names) =>
    `nötig ist nicht mehr als für ${names.tier(below)}; wer jene Stufe verdient, verdient auch diese.`,
  'easier-than-below': ({ metric, direction, target, below, belowTarget }, names) =>
    `„${names.metric(metric)}“ muss ${direction === 'atLeast' ? 'mindestens' : 'höchstens'} ${count(target)} sein, das ist leichter als bei ${names.tier(below)} (${count(belowTarget)}).`,
  'no-own-benefit': () => 'ein eigener Vorteil fehlt.',
  'lower-boost': ({ boost, below, belowBoost }, names) =>
    `der Bonus (${count(boost)}) ist niedriger als der von ${names.tier(below)} (${count(belowBoost)}).`,
  'boost-above-cap': ({ boost, cap }) => `der Bonus (${count(boost)}) liegt über der Obergrenze der Reihenfolge (${count(cap)}).`,
  'equal-investment': ({ of }) => `der Plan gibt jedem Partner gleich viel (${INVESTED[of]}), auf welcher Stufe er auch steht.`,
  'investment-falls': ({ of, perPartner, below, belowPerPartner }, names) =>
    `der Plan gibt jedem Partner weniger (${INVESTED[of]}: ${rounded(perPartner)} eines gleichen Anteils) als bei ${names.tier(below)} (${rounded(belowPerPartner)}).`,
  'investment-sum': ({ of, sum }) => `die Anteile (${INVESTED[of]}) ergeben zusammen ${percent(sum)}.`,
  'notice-too-short': ({ promised, given }) =>
    given < 0
      ? `sie wurde ${-given} Tage nach ihrem Beginn angekündigt, obwohl ${promised} Tage vorher versprochen sind.`
      : `sie wird ${given} Tage vor ihrem Beginn angekündigt, obwohl ${promised} versprochen sind.`,
  'not-announced': () => 'eine Ankündigung ist versprochen, aber kein Tag sagt, wann diese Fassung angekündigt wurde.',
  'no-review': () => 'es gibt keine Prüfung.',
  'met-by-nobody': ({ criterion, partners }, names) => `keiner von ${partners} Partnern erfüllt „${names.criterion(criterion)}“.`,
  'met-by-everyone': ({ criterion, partners }, names) => `alle ${partners} Partner erfüllen „${names.criterion(criterion)}“.`,
  'unknown-for-everyone': ({ criterion, partners }, names) =>
    `von keinem der ${partners} Partner ist bekannt, ob „${names.criterion(criterion)}“ erfüllt ist.`,
};

const REASONS: Record<Reason, string> = {
  'many-tiers-confuse': 'Fünf oder sechs Stufen lassen sich schwer auseinanderhalten, für Partner wie für Kunden.',
  'partners-cannot-aim': 'Niemand kann auf etwas hinarbeiten, das ihm nicht gesagt wird.',
  'nobody-can-check': 'Eine Stufe, die darauf beruht, kann niemand nachprüfen, und Partner sehen nicht, wo sie stehen.',
  'tiers-differ-in-name-only': 'Zwei Stufen, die dasselbe brauchen, sind eine.',
  'the-ladder-turns-round': 'Ein Partner könnte die höhere Stufe erreichen und die niedrigere nicht.',
  'no-reason-to-climb': 'Eine Stufe, die nichts Neues gibt, ist kein Grund, nach ihr zu streben.',
  'climbing-costs': 'Ein Partner, der aufsteigt, würde in der Liste sinken.',
  'the-cap-cuts-it': 'Was über der Obergrenze liegt, wirkt nicht.',
  'unequal-partners': 'Partner, die mehr Wert bringen, brauchen mehr Aufmerksamkeit und lohnen sie.',
  'shares-are-of-a-whole': 'Anteile eines Ganzen ergeben zusammen 100 %.',
  'the-promise-is-broken': 'Den Partnern wurde Zeit versprochen, sich darauf einzustellen.',
  'the-promise-cannot-be-checked': 'Ob das Versprechen gehalten wird, lässt sich nur mit beiden Tagen prüfen.',
  'tiers-go-stale': 'Stufen, die nie geprüft werden, behalten auch Partner, die nichts mehr tun.',
  'it-tells-nobody-apart': 'Was niemand oder jeder erfüllt, unterscheidet keine Partner.',
  'nothing-is-measured': 'Eine Stufe, die darauf beruht, kann niemand verdienen.',
};

const REMEDIES: Record<Remedy, string> = {
  'merge-tiers': 'Benachbarte Stufen zusammenlegen; die nächste Fassung nennt die Nachfolger mit replaces.',
  'publish-criteria': 'Sie unter requires aufschreiben.',
  'publish-threshold': 'Die Zahl aufschreiben.',
  'make-metric-visible': 'Seine visibility auf partner oder public setzen, oder etwas anderes messen.',
  'ask-more': 'Höher setzen, oder die beiden Stufen zusammenlegen.',
  'raise-threshold': 'Höher setzen, oder weglassen.',
  'lower-threshold': 'Niedriger setzen, oder weglassen.',
  'add-benefit': 'Einen Vorteil, einen höheren Bonus oder einen hervorgehobenen Platz ergänzen.',
  'raise-boost': 'Den Bonus mindestens ebenso hoch setzen.',
  'raise-cap': 'Den Bonus senken, oder die Obergrenze anheben.',
  'invest-by-value': 'Für jeden Partner mehr einplanen, je höher seine Stufe ist.',
  'mend-shares': 'Die Anteile berichtigen, oder die weglassen, die nicht geplant sind.',
  'move-effective': 'Sie später in Kraft treten lassen.',
  'state-announced': 'announced ergänzen.',
  'add-review': 'Eine Prüfung ergänzen, mit einer Warnung, bevor eine Stufe verloren geht.',
  'check-feed': 'Nachsehen, ob dieser Wert überhaupt geliefert wird.',
};

export const advice: AdviceWords = {
  tell: (one, names) => (SENTENCES[one.code] as (advice: Advice, names: AdviceNames) => string)(one, names),
  explain: ({ reason, remedy }) => `${REASONS[reason]} ${REMEDIES[remedy]}`,
};

function rounded(figure: number): string {
  return count(Math.round(figure * 100) / 100);
}
