import type { Language } from '../element/language.ts';
import { plural } from '../element/plural.ts';

const en = {
  asks: 'Asks',
  gives: 'Gives',
  nothing: 'Open to every enrolled partner',
  unpublished: 'What it asks is not published.',
  undisclosed: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} more that is not public`, other: `${shown} more that are not public` }),
  below: (tier: string) => `All that ${tier} asks, and:`,
  atLeast: (target: string) => `at least ${target}`,
  atMost: (target: string) => `at most ${target}`,
  passed: 'passed',
  open: 'threshold not published',
  oneOf: 'One of these',
  someOf: (needs: string) => `${needs} of these`,
  and: 'and',
  boost: (boost: string) => `Listings count ${boost}`,
  featured: 'Featured places',
  support: (channel: string) => `Support: ${channel}`,
  within: (hours: string) => `within ${hours}`,
  funds: (amount: string, every: string) => `${amount} for marketing every ${every}`,
  orMore: (amount: string) => `${amount} or more`,
  asOf: (day: string) => `As of ${day}`,
  owed: (what: string, every: string) => `${what} every ${every}`,
  criteria: 'All criteria',
};

export type LadderMessages = typeof en;

const de: LadderMessages = {
  asks: 'Verlangt',
  gives: 'Bietet',
  nothing: 'Offen für alle Teilnehmer',
  unpublished: 'Was sie verlangt, ist nicht veröffentlicht.',
  undisclosed: (count, shown) =>
    plural('de', count, { one: `${shown} weiteres, nicht öffentlich`, other: `${shown} weitere, nicht öffentlich` }),
  below: (tier) => `Alles, was ${tier} verlangt, und:`,
  atLeast: (target) => `mindestens ${target}`,
  atMost: (target) => `höchstens ${target}`,
  passed: 'bestanden',
  open: 'Schwelle nicht veröffentlicht',
  oneOf: 'Eines davon',
  someOf: (needs) => `${needs} davon`,
  and: 'und',
  boost: (boost) => `Angebote zählen ${boost}`,
  featured: 'Hervorgehobene Plätze',
  support: (channel) => `Hilfe: ${channel}`,
  within: (hours) => `innerhalb von ${hours}`,
  funds: (amount, every) => `${amount} für Marketing, alle ${every}`,
  orMore: (amount) => `${amount} oder mehr`,
  asOf: (day) => `Stand ${day}`,
  owed: (what, every) => `${what}, alle ${every}`,
  criteria: 'Alle Kriterien',
};

const ar: LadderMessages = {
  asks: 'يطلب',
  gives: 'يقدم',
  nothing: 'مفتوح لكل شريك مسجل',
  unpublished: 'ما يطلبه غير منشور.',
  undisclosed: (count, shown) =>
    plural('ar', count, {
      one: 'معيار آخر غير معلن',
      two: 'معياران آخران غير معلنين',
      few: `${shown} معايير أخرى غير معلنة`,
      other: `${shown} معيارًا آخر غير معلن`,
    }),
  below: (tier) => `كل ما يطلبه ${tier}، وكذلك:`,
  atLeast: (target) => `${target} على الأقل`,
  atMost: (target) => `${target} على الأكثر`,
  passed: 'تم اجتيازه',
  open: 'الحد غير منشور',
  oneOf: 'واحد مما يلي',
  someOf: (needs) => `${needs} مما يلي`,
  and: 'و',
  boost: (boost) => `تُحسب العروض ${boost}`,
  featured: 'مواضع مميزة',
  support: (channel) => `الدعم: ${channel}`,
  within: (hours) => `خلال ${hours}`,
  funds: (amount, every) => `${amount} للتسويق كل ${every}`,
  orMore: (amount) => `${amount} أو أكثر`,
  asOf: (day) => `حتى ${day}`,
  owed: (what, every) => `${what} كل ${every}`,
  criteria: 'كل المعايير',
};

export const ladderMessages: Record<Language, LadderMessages> = { en, de, ar };
