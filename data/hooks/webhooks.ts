import { randomBytes } from 'node:crypto';
import { NOTICE_CODES, type NoticeCode } from '../../engine/notices/notice.ts';
import type { StoredWebhook } from '../store/outbox/webhooks.ts';
import { addressOf, isOpenAddress } from './addresses.ts';

/** Why an address cannot be told: `address`: it is none; `login`: it holds a name or a password; `https`: it begins otherwise; `private`: it is not of the open internet. */
export type UrlFault = 'address' | 'login' | 'https' | 'private';

export interface NewWebhook {
  url: string;
  program: string | null;
  events: readonly string[];
  isPrivate: boolean;
}

/** With a secret of its own, that is to be shown once. */
export function createWebhook({ url, program, events, isPrivate }: NewWebhook, now: number): StoredWebhook {
  const id = `wh_${randomBytes(6).toString('hex')}`;
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  return { id, program, url, events: [...events], secret, isPrivate, created: now };
}

/** Null: it may be told. What its name leads to is looked at whenever something is sent. */
export function findUrlFault(text: string, isPrivate: boolean): UrlFault | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'address';
  if (url.username || url.password) return 'login';
  if (isPrivate) return null;
  if (url.protocol !== 'https:') return 'https';
  const address = addressOf(url);
  return address !== null && !isOpenAddress(address) ? 'private' : null;
}

/** Of words such as `tier.warned`, or `tier` for all that begin so; null with the first that is none. */
export function readEvents(words: readonly string[]): { events: NoticeCode[] } | { unknown: string } {
  const events = new Set<NoticeCode>();
  for (const word of words) {
    const found = NOTICE_CODES.filter((code) => code === word || code.startsWith(`${word}.`));
    if (found.length === 0) return { unknown: word };
    for (const code of found) events.add(code);
  }
  return { events: [...events] };
}
