import { createFlagReader, FLAG_WORDS, type FlagWords } from '../../import/cells/flags.ts';
import type { SampledColumn } from '../sample/sampled-column.ts';

/** What was passed and what was not, in languages of Europe and in ticks. */
const FOREIGN_WORDS: FlagWords = {
  passed: [
    'ja',
    'oui',
    'si',
    'sí',
    'sì',
    'sim',
    'tak',
    'ano',
    'igen',
    'da',
    'kyllä',
    'evet',
    'bestanden',
    'erfüllt',
    'x',
    '✓',
    '✔',
  ],
  failed: [
    'nein',
    'nee',
    'nej',
    'nei',
    'non',
    'não',
    'nie',
    'ne',
    'nem',
    'nu',
    'ei',
    'hayır',
    'nicht bestanden',
    'nicht erfüllt',
    '✗',
    '✘',
  ],
};

export const readUsualFlag = createFlagReader(FLAG_WORDS);
export const readForeignFlag = createFlagReader(FOREIGN_WORDS);

/** Words for flags in the columns that a mapping has to name. */
export function findFlagWords(columns: readonly SampledColumn[]): FlagWords {
  const texts = [...new Set(columns.flatMap(({ cells }) => cells.map(({ text }) => text)))];
  const foreign = texts.filter((text) => readUsualFlag(text) === undefined);
  return {
    passed: foreign.filter((text) => readForeignFlag(text) === 1),
    failed: foreign.filter((text) => readForeignFlag(text) === 0),
  };
}
