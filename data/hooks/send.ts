import { request as requestPlainly } from 'node:http';
import { request as requestSafely } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { StoredWebhook } from '../store/outbox/webhooks.ts';
import { guardLookup, RefusedAddress } from './addresses.ts';
import { findUrlFault } from './webhooks.ts';

/** A receiver answers that it has the message; what it does with that it does later. */
const WAIT_MS = 15_000;

/** What came of it: a status of HTTP, or what kept it from being sent. */
export type Outcome = `${number}` | 'refused-address' | 'timeout' | 'unreachable';

export interface SendOptions {
  now: Date;
  /** How names are looked up. */
  lookup?: LookupFunction;
}

/**
 * Sends one message, signed as Standard Webhooks has it. `id` is the same whenever the same message is sent again. Leads elsewhere (a status of
 * 3xx) are not followed: they could lead inside.
 */
export async function send(
  { url: text, secret, isPrivate }: Pick<StoredWebhook, 'url' | 'secret' | 'isPrivate'>,
  { id, body }: { id: string; body: string },
  { now, lookup }: SendOptions,
): Promise<Outcome> {
  if (findUrlFault(text, isPrivate) !== null) return 'refused-address';
  const url = new URL(text);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Gradus',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  const request = url.protocol === 'https:' ? requestSafely : requestPlainly;
  const found = isPrivate ? lookup && { lookup } : { lookup: guardLookup(lookup) };
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(WAIT_MS);
    const sending = request(url, { method: 'POST', headers, agent: false, signal, ...found }, (answer) => {
      resolve(`${answer.statusCode!}`);
      // Nothing of the answer is of use.
      answer.destroy();
    });
    sending.on('error', (error) => {
      if (error instanceof RefusedAddress) resolve('refused-address');
      else resolve(signal.aborted ? 'timeout' : 'unreachable');
    });
    sending.end(body);
  });
}
