import type { Status } from '../results.ts';

/**
 * The outcomes in an order in which the lesser decides: "all of these" is the minimum, and from `MET` on a criterion is passed. What has
 * lapsed decides as what is unmet does.
 * What is not asked of a partner has the bit of `MET`: it stands in nobody's way.
 * Numbers, so that a whole population fits in typed arrays.
 */
export type StatusCode = 0 | 1 | 2 | 3 | 6;

export const UNMET = 0;
export const UNKNOWN = 1;
export const MET = 2;
export const EXEMPT = 3;
export const NOT_APPLICABLE = 6;

const NAMES = { 0: 'unmet', 1: 'unknown', 2: 'met', 3: 'exempt', 6: 'not-applicable' } as const satisfies Record<
  StatusCode,
  Status
>;

export function nameOfStatus(code: StatusCode): Status {
  return NAMES[code];
}

export function isPassed(status: Status): boolean {
  return status === 'met' || status === 'exempt' || status === 'not-applicable';
}

/** Known not to be passed; what has lapsed is. */
export function isFailed(status: Status): boolean {
  return status === 'unmet' || status === 'lapsed';
}

/** Of a group of which `needs` members must be met. */
export function codeOfCount(needs: number, met: number, unknown: number): 0 | 1 | 2 {
  return met >= needs ? MET : met + unknown < needs ? UNMET : UNKNOWN;
}
