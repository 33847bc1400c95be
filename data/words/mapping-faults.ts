import type { MappingFault, MappingFaultDetail } from '../import/mapping/mapping-fault.ts';
import { quote } from './phrases.ts';
import { describeDetail } from './program-faults.ts';

type Sentences = { [C in MappingFaultDetail['code']]: (fault: Extract<MappingFaultDetail, { code: C }>) => string };

const SENTENCES: Sentences = {
  'to-be-chosen': () => 'this is still to be chosen; write what is meant in place of CHOOSE.',
  'computed-metric': ({ metric }) =>
    `${quote(metric)} is computed from others and never observed; map the metrics of which it is made.`,
  'bad-column': () =>
    'expected the name of a column, or its place, which is 1 or more; a name that is a number is put in quotation marks.',
  'named-without-header': ({ found }) =>
    `by header: 0 no row names the columns, so none is called ${quote(found)}; expected its place, such as 1.`,
  'same-marks': ({ found }) => `${quote(found)} cannot stand before decimals and between thousands; change decimal or thousands.`,
  'no-such-day': ({ found }) =>
    `${quote(found)} is not in the calendar; expected a day such as 2026-01-31, or the name of a column.`,
  'day-long-past': ({ found, earliest }) => `${quote(found)} is before ${earliest}; if that is meant, add --any-day.`,
  'day-far-ahead': ({ found, latest }) =>
    `${quote(found)} is more than a year ahead, after ${latest}; if that is meant, add --any-day.`,
  'flag-word-of-both': ({ found, means }) =>
    `${quote(found)} stands for ${means} already; expected each word to stand for one of passed and failed.`,
  'other-currency': ({ found, expected }) =>
    expected === null
      ? `the program has no money, so no amounts are in ${found}; take it out.`
      : `the program reckons in ${expected}, and nothing is converted; bring the amounts from ${found} into ${expected} first.`,
  'roll-up-in-long-file': ({ metric }) =>
    `in a file with a row an observation a later row for a day takes the place of an earlier one, so nothing is rolled up; expected what the file calls ${quote(metric)}.`,
  'repeated-word': ({ found, metric }) => `${quote(found)} stands for ${quote(metric)} already; expected each word once.`,
};

/** The sentence alone, without the place. */
export function describeMappingFault(fault: MappingFault): string {
  return isOwn(fault) ? (SENTENCES[fault.code] as (fault: MappingFaultDetail) => string)(fault) : describeDetail(fault);
}

function isOwn(fault: MappingFault): fault is Extract<MappingFault, MappingFaultDetail> {
  return Object.hasOwn(SENTENCES, fault.code);
}
