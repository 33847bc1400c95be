import type { Command } from 'commander';
import { NOTICE_CODES } from '../../../engine/notices/notice.ts';
import { createWebhook, deliver, findUrlFault, isTaken, readEvents, TEST_CODE, testMessage, type UrlFault } from '../../hooks.ts';
import { addNotices, listDeliveries, redeliver } from '../../store/outbox/deliveries.ts';
import { addWebhook, findWebhook, listWebhooks, removeWebhook } from '../../store/outbox/webhooks.ts';
import { badInput } from '../failures.ts';
import { say, writeLines, writeText } from '../output.ts';
import { withStore } from './with-store.ts';

const URL_FAULTS: Record<UrlFault, string> = {
  address: 'That is no address; expected one such as https://example.com/hooks.',
  login: 'An address with a name or a password in it is not taken: whoever reads the list of webhooks would see it.',
  https: 'The address begins with http://, so that everybody on the way could read along; expected https://, or --allow-private.',
  private: 'That is an address of a private network; if it is meant, say --allow-private.',
};
const LOGGED = 100;
/** It is tried once, as the last one of many is. */
const ONLY_ATTEMPT = 99;

export function addWebhooks(program: Command): void {
  const webhook = program.command('webhook').description('other systems that are told what happened, and what is about to');
  webhook
    .command('add')
    .description('tells an address from now on, and shows the secret that messages are signed with this once')
    .argument('<url>', 'where messages are sent, such as https://example.com/hooks')
    .option('--events <list>', 'of what, such as tier.warned,benefit (without it, of everything)')
    .option('--program <id>', 'of one program alone (without it, of all)')
    .option('--allow-private', 'it may be in a network of your own, and begin with http://')
    .action(async (url: string, options: { events?: string; program?: string; allowPrivate?: boolean }) => {
      const isPrivate = options.allowPrivate === true;
      const fault = findUrlFault(url, isPrivate);
      if (fault) throw badInput(URL_FAULTS[fault]);
      const read = options.events === undefined ? { events: NOTICE_CODES } : readEvents(options.events.split(','));
      if ('unknown' in read) throw badInput(`There is no event ${read.unknown}; expected of ${NOTICE_CODES.join(', ')}.`);
      await withStore(async ({ database }) => {
        const made = createWebhook({ url, program: options.program ?? null, events: read.events, isPrivate }, Date.now());
        await addWebhook(database, made);
        await writeText(`${made.id} ${made.secret}\n`);
        say(`This is the only time that the secret is shown. To try it: npx gradus webhook test ${made.id}`);
      });
    });
  webhook
    .command('list')
    .description('the addresses that are told, and of what')
    .action(() =>
      withStore(async ({ database }) => {
        const webhooks = await listWebhooks(database);
        await writeLines(
          webhooks.map(({ id, url, program: of, events, isPrivate, created }) => ({
            ...{ id, url, program: of, events, allowPrivate: isPrivate, created: momentOf(created) },
          })),
        );
      }),
    );
  webhook
    .command('remove')
    .description('tells an address nothing any more')
    .argument('<id>', 'as the list of webhooks has it')
    .action((id: string) =>
      withStore(async ({ database }) => {
        if (!(await database.transaction((sql) => removeWebhook(sql, id, Date.now())))) throw unknown(id);
        say(`${id} is told nothing any more.`);
      }),
    );
  addLog(webhook);
}

function addLog(webhook: Command): void {
  webhook
    .command('test')
    .description('sends a message that says nothing, and tells what was answered')
    .argument('<id>', 'as the list of webhooks has it')
    .action((id: string) =>
      withStore(async ({ database }) => {
        const found = await findWebhook(database, id);
        if (!found) throw unknown(id);
        const now = new Date();
        const body = testMessage(now);
        const recipient = { id, program: null, events: [TEST_CODE] };
        const wait = now.getTime() + 60_000;
        const notice = { program: found.program ?? '', code: TEST_CODE, body };
        const [number] = await database.transaction((sql) => addNotices(sql, [notice], [recipient], wait));
        const [{ notice: of } = { notice: 0 }] = await database.all<{ notice: number }>(
          'SELECT notice FROM deliveries WHERE id = $1',
          number!,
        );
        const delivery = { id: number!, webhook: id, notice: of, attempts: ONLY_ATTEMPT, body };
        const outcome = await deliver(database, delivery, { now: () => new Date() });
        await writeLines([{ id, outcome }]);
        if (!isTaken(outcome)) throw badInput(`${id} did not take the message: ${outcome ?? 'it was removed'}.`);
      }),
    );
  webhook
    .command('log')
    .description(`the last ${LOGGED} messages to an address, and what became of them`)
    .argument('<id>', 'as the list of webhooks has it')
    .action((id: string) =>
      withStore(async ({ database }) => {
        if (!(await findWebhook(database, id))) throw unknown(id);
        const logged = await listDeliveries(database, id, LOGGED);
        await writeLines(logged.map((one) => ({ ...one, due: momentOf(one.due), at: momentOf(one.at) })));
      }),
    );
  webhook
    .command('redeliver')
    .description('sends a message again')
    .argument('<number>', 'the id of a message, as the log has it')
    .action((text: string) =>
      withStore(async ({ database }) => {
        const number = /^\d{1,15}$/.test(text) ? Number(text) : -1;
        if (!(await redeliver(database, number, Date.now()))) throw badInput(`There is no message ${text} to send again.`);
        say(`Message ${text} is sent again by the server that runs, or by the next one that does.`);
      }),
    );
}

function unknown(id: string) {
  return badInput(`There is no webhook ${id}; npx gradus webhook list has them.`);
}

function momentOf(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
