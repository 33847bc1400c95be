import type { Refusal } from '../warehouse/refusals.ts';
import { quote } from './phrases.ts';

/** What SQL cannot say, and what to do about it. */
export function describeRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'ratio-of-mean':
      return `${quote(refusal.metric)} is a ratio of ${quote(refusal.part)}, which is a mean. A mean seldom ends, and is rounded before it is divided; SQL would round it otherwise. Make the ratio of sums.`;
    case 'endless-rate':
      return `${quote(refusal.metric)} gives ${refusal.points} for each ${refusal.per} of ${quote(refusal.part)}, which is no decimal that ends, and DuckDB's decimals cannot be divided. Write it with other numbers, or use --dialect postgres.`;
    case 'name-too-long':
      return `PostgreSQL cuts names after ${refusal.most} characters, and ${quote(refusal.name)} has ${refusal.name.length}. Use shorter ids, or --dialect duckdb.`;
    case 'too-many-columns':
      return `PostgreSQL has at most ${refusal.most} columns in a result, and this program takes ${refusal.found}. Use --dialect duckdb.`;
    case 'metric-like-column':
      return `The result has a column ${quote(refusal.metric)} already, so there is no room for the metric of that name. Give the metric another id.`;
    case 'table-like-step':
      return `The statement has a part called ${quote(refusal.table)} itself. Name the table with its schema, such as public.${refusal.table}.`;
  }
}
