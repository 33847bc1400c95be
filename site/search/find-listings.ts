import { WordIndex } from './word-index.ts';

/** Of a listing, what is searched. */
export interface SearchedListing {
  id: string;
  name: string;
  summary: string;
  category: string;
  maker: string;
  /** For nobody in particular. */
  relevance: number;
}

export interface FoundListings {
  /** By id, the relevance for who asks: as above, times how well the words fit. */
  relevances: ReadonlyMap<string, number>;
  isNear: boolean;
}

const WEIGHTS = { name: 1, category: 0.8, summary: 0.7, maker: 0.6 };
/** So that it can be read, and multiplied, where it is explained. */
const STEPS_PER_UNIT = 100;

/** Makes a search of these listings; what it finds is put in order as any listings are. */
export function searchListings(listings: readonly SearchedListing[]): (query: string) => FoundListings {
  const index = new WordIndex(listings, WEIGHTS);
  const relevanceOf = new Map(listings.map(({ id, relevance }) => [id, relevance]));
  return (query) => {
    const { fits, isNear } = index.find(query);
    return { relevances: new Map([...fits].map(([id, fit]) => [id, multiply(relevanceOf.get(id)!, fit)])), isNear };
  };
}

/** Rounded up, so that what is relevant stays so. */
function multiply(relevance: number, fit: number): number {
  return Math.ceil(Number((relevance * fit * STEPS_PER_UNIT).toFixed(6))) / STEPS_PER_UNIT;
}
