import type { StoredPartners } from '../import.ts';
import type { TablesBatch } from './tables-batch.ts';

/** A partner who is new to the store, and one in it whose id differs in capital letters alone. */
export interface StoredTwin {
  partner: string;
  stored: string;
}

/**
 * Files of one import are compared with each other when they are read; here they are compared with whom the store knows. Not those of whom
 * one takes over from another: that says that the name changed. The store is gone through only when somebody is new.
 */
export function findStoredTwins({ observations, records }: TablesBatch, partners: StoredPartners): StoredTwin[] {
  const renamed = new Set(records.flatMap(({ kind, partner }) => (kind === 'succession' ? [partner] : [])));
  const named = new Set([...(observations?.partners ?? []), ...records.flatMap(({ partner }) => partner ?? [])]);
  const fresh = [...named].filter((partner) => !renamed.has(partner) && !partners.has(partner));
  if (fresh.length === 0) return [];
  const wanted = new Map(fresh.map((partner) => [partner.toLowerCase(), partner]));
  return [...partners.list()].flatMap((stored) => {
    const partner = wanted.get(stored.toLowerCase());
    return partner === undefined ? [] : [{ partner, stored }];
  });
}
