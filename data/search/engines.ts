import type { Program } from '../../engine/program/program.ts';
import { boostsOf, type TierBoost } from './boosts.ts';

/**
 * The same boost for a search that an operator already runs. Each listing's document holds its partner's tiers in `field`
 * (a keyword, or a list of them: the highest boost counts); engines that only sort hold the boost itself in `boostField`.
 */
export interface SearchFields {
  field?: string;
  boostField?: string;
}

const FIELD = 'gradus_tier';
const BOOST_FIELD = 'gradus_boost';
/** Integers sort alike everywhere: 1.25 is held as 125. */
const BOOST_UNITS = 100;

/** A `function_score` query around `query`, for Elasticsearch and OpenSearch: the highest weight that applies, multiplied, never above the cap. */
export function elasticsearchQuery(program: Program, query: object, { field = FIELD }: SearchFields = {}): object {
  return {
    function_score: {
      query,
      functions: boostsOf(program).map(({ key, boost }) => ({ filter: { term: { [field]: key } }, weight: boost })),
      score_mode: 'max',
      boost_mode: 'multiply',
      max_boost: program.ranking.cap,
    },
  };
}

/** Index settings for Algolia, where custom ranking breaks ties after relevance: gentler than a factor. Records hold `boostUnits`. */
export function algoliaSettings({ boostField = BOOST_FIELD }: SearchFields = {}): object {
  return { customRanking: [`desc(${boostField})`] };
}

/** Index settings for Meilisearch: its own rules first, ours after them. Documents hold `boostUnits`. */
export function meilisearchSettings({ boostField = BOOST_FIELD }: SearchFields = {}): object {
  return { rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', `${boostField}:desc`] };
}

/** Search parameters for Typesense: matches in ten buckets of like relevance, within each by boost. Documents hold `boostUnits`. */
export function typesenseParameters({ boostField = BOOST_FIELD }: SearchFields = {}): { sort_by: string } {
  return { sort_by: `_text_match(buckets: 10):desc,${boostField}:desc` };
}

/** What a document holds for engines that sort: the highest boost of its partner's tiers as a whole number, 100 for none. */
export function boostUnits(program: Program, keys: readonly string[]): number {
  return Math.round(highestBoost(boostsOf(program), keys) * BOOST_UNITS);
}

/**
 * A PostgreSQL expression for ORDER BY: `relevance` (an expression, such as ts_rank(…)) times the boost of the tier in `column`,
 * a text column. The caller's expressions are put in as they are; the tiers' names are quoted.
 */
export function postgresExpression(program: Program, relevance: string, column: string): string {
  const whens = boostsOf(program).map(({ key, boost }) => `WHEN ${quoteLiteral(key)} THEN ${boost}`);
  return whens.length === 0 ? `(${relevance})` : `(${relevance}) * CASE ${column} ${whens.join(' ')} ELSE 1 END`;
}

/** MiniSearch's `boostDocument` option. The index stores `field` (`storeFields: ['gradus_tier']`). */
export function minisearchBoost(
  program: Program,
  { field = FIELD }: SearchFields = {},
): (id: unknown, term: string, storedFields?: Record<string, unknown>) => number {
  const boosts = boostsOf(program);
  return (_id, _term, stored) => {
    const tier = stored?.[field];
    return highestBoost(boosts, Array.isArray(tier) ? tier : [tier]);
  };
}

function highestBoost(boosts: readonly TierBoost[], keys: readonly unknown[]): number {
  return Math.max(...keys.map((key) => boosts.find((boost) => boost.key === key)?.boost ?? 1), keys.length === 0 ? 1 : -Infinity);
}

function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
