import type { Live } from '../live.ts';
import { forgetLook, hasLook } from '../store/outbox/looks.ts';
import { listWebhooks } from '../store/outbox/webhooks.ts';
import { deliverDue, type DeliverOptions } from './deliver.ts';
import { lookForNews } from './look.ts';

const LOOK_AGAIN_MS = 1000;

export interface TellOptions extends Partial<DeliverOptions> {
  onError(error: unknown): void;
}

/** One round: looks for what is new, and sends what is due. True: there is more to do at once. */
export async function tellOnce({ store, programs }: Pick<Live, 'store' | 'programs'>, options: DeliverOptions): Promise<boolean> {
  const { database } = store;
  const webhooks = await listWebhooks(database);
  let hasMore = false;
  for (const { id, dated } of programs.values()) {
    const recipients = webhooks.filter(({ program }) => program === null || program === id);
    if (recipients.length > 0) {
      if (await lookForNews(database, dated, recipients, options.now())) hasMore = true;
    } else if (await hasLook(database, id)) await database.transaction((sql) => forgetLook(sql, id));
  }
  return (await deliverDue(database, options)) > 0 || hasMore;
}

/** Tells other systems what there is to tell, until the function that it returns is called; that settles when nothing is under way any more. */
export function keepTelling(live: Live, { onError, ...given }: TellOptions): () => Promise<void> {
  const options = { now: () => new Date(), ...given };
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const work = async (): Promise<void> => {
    let hasMore = false;
    try {
      hasMore = await tellOnce(live, options);
    } catch (error) {
      onError(error);
    }
    if (!isEnded) timer = setTimeout(begin, hasMore ? 0 : LOOK_AGAIN_MS).unref();
  };
  const begin = (): void => void (round = work());
  begin();
  return async () => {
    isEnded = true;
    clearTimeout(timer);
    await round;
  };
}
