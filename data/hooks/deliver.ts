import type { Database } from '../store/database.ts';
import { keepAttempt, listDueWebhooks, takeDue, type DueDelivery } from '../store/outbox/deliveries.ts';
import { findWebhook, removeWebhook } from '../store/outbox/webhooks.ts';
import { send as sendMessage, type Outcome, type SendOptions } from './send.ts';

/** After an attempt that failed; with all of them a message is tried for a day. */
const WAIT_SECONDS = [5, 60, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 8 * 3600, 8 * 3600];
/** Those that failed together are not all tried again together. */
const SPREAD = 0.1;
/** Whoever sends has it for so long: more than a sender waits for an answer, by a clock that is five minutes ahead, too. */
const LEASE_MS = 6 * 60_000;
/** To one webhook. */
const AT_ONCE = 20;

export interface DeliverOptions {
  now(): Date;
  /** From 0 to 1. */
  random?(): number;
  lookup?: SendOptions['lookup'];
}

/** Sends what is due, to all webhooks at the same time; how many there were. */
export async function deliverDue(database: Database, options: DeliverOptions): Promise<number> {
  const webhooks = await listDueWebhooks(database, options.now().getTime());
  const counts = await Promise.all(webhooks.map((webhook) => deliverTo(database, webhook, options)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** All that is due to a webhook; of one that does not take it, no more than is sent at once: the others do not wait until it has refused all. */
async function deliverTo(database: Database, webhook: string, options: DeliverOptions): Promise<number> {
  for (let count = 0; ;) {
    const now = options.now().getTime();
    const due = await takeDue(database, webhook, now, now + LEASE_MS, AT_ONCE);
    const outcomes = await Promise.all(due.map((delivery) => deliver(database, delivery, options)));
    count += due.length;
    if (due.length < AT_ONCE || !outcomes.every(isTaken)) return count;
  }
}

/** What the receiver answered says that it has the message. */
export function isTaken(outcome: Outcome | null): boolean {
  return outcome !== null && /^2\d\d$/.test(outcome);
}

export async function deliver(database: Database, delivery: DueDelivery, options: DeliverOptions): Promise<Outcome | null> {
  const webhook = await findWebhook(database, delivery.webhook);
  // Removed a moment ago.
  if (!webhook) return null;
  const began = options.now();
  const message = { id: messageId(delivery), body: delivery.body };
  const outcome = await sendMessage(webhook, message, { now: began, ...(options.lookup && { lookup: options.lookup }) });
  const ended = options.now().getTime();
  const isDelivered = isTaken(outcome);
  const wait = isDelivered ? undefined : WAIT_SECONDS[delivery.attempts - 1];
  const spread = 1 - SPREAD * (options.random ?? Math.random)();
  const attempt = { at: began.getTime(), outcome, ms: ended - began.getTime() };
  await database.transaction(async (sql) => {
    const due = wait === undefined ? null : Math.round(ended + wait * 1000 * spread);
    const state = isDelivered ? 'delivered' : due === null ? 'failed' : 'pending';
    await keepAttempt(sql, delivery, { ...attempt, state, due });
    // The receiver says that it will never want anything again.
    if (outcome === '410') await removeWebhook(sql, webhook.id, ended);
  });
  return outcome;
}

/** The same whenever the same is sent again: a receiver knows by it what it has already. */
function messageId({ webhook, notice }: DueDelivery): string {
  return `msg_${webhook.replace(/^wh_/, '')}_${notice}`;
}
