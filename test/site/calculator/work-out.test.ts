import { expect, test } from 'vitest';
import fc from 'fast-check';
import { parseProgram } from '../../../engine/index.ts';
import { parseDay } from '../../../engine/primitives/calendar.ts';
import { readFigures, writeFigures } from '../../../site/model/calculator/figures.ts';
import { choicesOf, fieldsOf } from '../../../site/model/calculator/fields.ts';
import { listSteps } from '../../../site/model/calculator/steps.ts';
import { workOut } from '../../../site/model/calculator/work-out.ts';
import { describeAnswer } from '../../../site/words/calculator.ts';
import { describeStep } from '../../../site/words/figures/calculator-steps.ts';
import { WORDS } from '../../../site/words/languages.ts';

const parsed = parseProgram({
  id: 'acme',
  name: 'Acme',
  summary: 'For testing.',
  effective: '2026-01-01',
  metrics: {
    rating: { label: 'Rating', unit: 'rating', outOf: 5, aggregate: 'mean', window: 'P6M' },
    installs: { label: 'Installs', unit: 'count' },
    audit: { label: 'Audit', unit: 'flag', validFor: 'P12M' },
  },
  tiers: [
    { id: 'member', name: 'Member' },
    { id: 'silver', name: 'Silver', requires: { rating: 4.3, installs: 25 } },
    { id: 'gold', name: 'Gold', requires: { audit: true } },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed));
const rules = parsed.program;
const asOf = parseDay('2026-11-21')!;
const answer = (fragment: string, language: keyof typeof WORDS = 'en') => {
  const worked = workOut(rules, readFigures(fragment, rules), asOf);
  return describeAnswer(rules, worked, null, WORDS[language]);
};

test('what is said of a mean is the mean, and earns what it would', () => {
  expect(answer('#rating=4.3&installs=25').headline).toBe('These figures earn Silver.');
  expect(answer('#rating=4.29&installs=25').headline).toBe('These figures earn Member.');
});

test('a figure that changes a month gets there when its pace says', () => {
  const { sentences, rows } = answer('rating=4.1&rating~=0.1&installs=30');
  expect(sentences).toEqual(['For Silver, one of two things is left.', 'At this pace: Silver around 21 January 2027.']);
  expect(rows.map(({ label, details, when }) => [label, details, when])).toEqual([
    ['Rating', 'now 4.1/5, needed 4.3/5', 'around 21 Jan 2027'],
    ['Installs', 'now 30, needed 25', null],
  ]);
});

test('a figure that stays as it is gets nowhere, one that is not filled in is said to be so, and a flag is up to the reader', () => {
  expect(answer('rating=4.1&installs=30').rows[0]!.when).toBe('not at this pace');
  expect(answer('installs=30').sentences.at(-1)).toBe('One figure is not filled in yet.');
  expect(answer('rating=5&installs=30&audit=0').rows.at(-1)).toMatchObject({ label: 'Audit', when: 'up to you' });
});

test('what is asked for has a field each', () => {
  expect(fieldsOf(rules).map(({ metric }) => metric.id)).toEqual(['rating', 'installs', 'audit']);
});

test('any address is read, and what is read comes back from the address that it makes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (fragment) => {
      const figures = readFigures(`#${fragment}`, rules);
      expect(readFigures(writeFigures(figures), rules)).toEqual(figures);
    }),
  );
});
test('what decides of whom something is asked has a choice, and what is then not asked is not among what is left', () => {
  const parsed = parseProgram({
    id: 'acme',
    name: 'Acme',
    summary: 'For testing.',
    metrics: { installs: { label: 'Installs', unit: 'count' }, audit: { label: 'Audit', unit: 'flag' } },
    attributes: {
      region: { label: 'Region', values: { eu: 'Europe', us: 'United States' } },
      size: { label: 'Size', values: { small: 'Small' } },
    },
    tiers: [
      { id: 'member', name: 'Member' },
      { id: 'silver', name: 'Silver', requires: { installs: 25, audit: { atLeast: true, when: { region: 'eu' } } } },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const regional = parsed.program;
  const answerOf = (fragment: string) =>
    describeAnswer(regional, workOut(regional, readFigures(fragment, regional), asOf), null, WORDS.en);
  expect(choicesOf(regional).map(({ attribute, tracks }) => [attribute.id, tracks])).toEqual([['region', [null]]]);
  expect(answerOf('region=us&installs=3').sentences[0]).toBe('For Silver, one thing is left.');
  expect(answerOf('region=us&installs=3').rows.at(-1)).toMatchObject({ label: 'Audit', details: 'not needed here', when: null });
  expect(answerOf('region=us&installs=25').headline).toBe('These figures earn Silver.');
  expect(answerOf('region=eu&installs=25').headline).toBe('These figures earn Member.');
  expect(answerOf('region=mars&installs=25').rows.map(({ status }) => status)).toEqual(['met', 'unknown']);
  expect(writeFigures(readFigures('region=us&installs=3', regional))).toBe('region=us&installs=3');
});

const steps = (fragment: string, language: keyof typeof WORDS = 'en') => {
  const figures = readFigures(fragment, rules);
  const worked = workOut(rules, figures, asOf);
  return listSteps(rules, figures, worked, asOf).map((step) => {
    const told = { now: figures.values.get(step.metric)!, earned: worked.evaluation.earned };
    const { change, outcome } = describeStep(rules, null, step, told, WORDS[language]);
    return [change, outcome, writeFigures(step.figures)];
  });
};

test('of what is short, as much as is needed and a little more each month are told, with what each comes to alone', () => {
  expect(steps('rating=4.1&installs=30')).toEqual([
    ['Rating: 4.3/5 (+0.2)', 'then Silver', 'rating=4.3&installs=30'],
    ['Rating: +0.1 a month', 'then there around 21 January 2027', 'rating=4.1&installs=30&rating~=0.1'],
  ]);
});

test('where one step is not enough, it is said how much would still be left', () => {
  expect(steps('rating=4.1&installs=20').filter(([change]) => !change!.includes('month'))).toEqual([
    ['Rating: 4.3/5 (+0.2)', 'then one thing is still left', 'rating=4.3&installs=20'],
    ['Installs: 25 (+5)', 'then one thing is still left', 'rating=4.1&installs=25'],
  ]);
});

test('what is met, not filled in, or passed or not has no step', () => {
  expect(steps('rating=4.3')).toEqual([]);
  expect(steps('rating=4.5&installs=30')).toEqual([]);
});

test('German says it as German does', () => {
  const { headline, sentences, rows } = answer('rating=4.1&rating~=0.1&installs=30', 'de');
  expect([headline, ...sentences]).toEqual([
    'Das reicht für Member.',
    'Für Silver fehlt noch eines von zwei Kriterien.',
    'Geht es so weiter: Silver um den 21. Januar 2027.',
  ]);
  expect(rows.map(({ details, when }) => [details, when])).toEqual([
    ['jetzt 4,1/5, nötig 4,3/5', 'um den 21. Jan. 2027'],
    ['jetzt 30, nötig 25', null],
  ]);
  expect(answer('rating=4.1&installs=20', 'de').sentences[0]).toBe('Für Silver fehlen noch zwei Kriterien.');
  expect(steps('rating=4.1&installs=20', 'de').map(([change, outcome]) => `${change} ${outcome}`)).toEqual([
    'Rating: 4,3/5 (+0,2) dann fehlt noch ein Kriterium',
    'Rating: +0,1 im Monat dann erreicht um den 21. Januar 2027',
    'Installs: 25 (+5) dann fehlt noch ein Kriterium',
    'Installs: +1 im Monat dann erreicht um den 23. April 2027',
  ]);
});
