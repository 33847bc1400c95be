import { de } from './de/words.ts';
import { en, type Words } from './en/words.ts';

export type { Words };

/** All that pages say, by language. To add one: a folder beside these two, a line here, one in `site/model/languages.ts`, and the type of `language` in `en/words.ts`. */
export const WORDS = { en, de } satisfies Record<string, Words>;
