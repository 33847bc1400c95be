import MiniSearch from 'minisearch';

export interface Found {
  /** By id, how well it fits: up to 1, for words as they were asked for, in the weightiest field. */
  fits: ReadonlyMap<string, number>;
  /** Nothing has the words as they were written; these have some that are spelt nearly so. */
  isNear: boolean;
}

/** The beginning of a word, or one spelt nearly so, says less than the word. */
const PART_OF_WORD = 0.9;
/** Of its letters, how many may be others. */
const MISSPELT = 0.2;
const MOST_WORDS = 8;

/** Texts in fields, to be found by their words: without case and accents, by the beginning, and misspelt if need be. */
export class WordIndex<Field extends string> {
  readonly #index: MiniSearch<Record<Field | 'id', string>>;
  readonly #weights: Record<Field, number>;

  /** `weights`: of a word in that field, up to 1. */
  constructor(documents: readonly Record<NoInfer<Field> | 'id', string>[], weights: Record<Field, number>) {
    this.#weights = weights;
    this.#index = new MiniSearch({ fields: Object.keys(weights), processTerm: (word) => foldText(word) || null });
    this.#index.addAll(documents);
  }

  /** All that has every one of the words. */
  find(query: string): Found {
    const words = query.split(/\s+/).slice(0, MOST_WORDS).join(' ');
    const written = this.#search(words, false);
    return written.size > 0 ? { fits: written, isNear: false } : { fits: this.#search(words, MISSPELT), isNear: true };
  }

  #search(words: string, fuzzy: number | false): Map<string, number> {
    const found = this.#index.search(words, { combineWith: 'AND', prefix: true, fuzzy });
    return new Map(
      found.map(({ id, match, queryTerms }) => [id as string, this.#fit(match as Record<string, Field[]>, queryTerms)]),
    );
  }

  /** The mean of what each word is worth that was found. */
  #fit(match: Record<string, Field[]>, asked: string[]): number {
    const worth = Object.entries(match).map(([word, fields]) => {
      const best = Math.max(...fields.map((field) => this.#weights[field]));
      return asked.includes(word) ? best : best * PART_OF_WORD;
    });
    return worth.reduce((sum, one) => sum + one, 0) / worth.length;
  }
}

/** Without case and accents, as people type. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
