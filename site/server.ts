/** Serves programs as they stand. Variables of the environment say where, and what of: docs/hosting.md lists them. */
import { keepTelling } from '../data/hooks.ts';
import { keepUp } from '../data/live.ts';
import { readServerConfiguration } from './server/configuration.ts';
import { takeEnvFile } from './server/env-file.ts';
import { fail, listen, originOf } from './server/listening.ts';
import { asSiteError, openSite, SiteError } from './server/open-site.ts';
import { createLog, type Log } from './server/watch/log.ts';

/** Settles when it serves, and has said where. */
export const listening = start().catch((error: unknown) => {
  const told = asSiteError(error);
  if (told instanceof SiteError) fail(told.message);
  throw error;
});

async function start(): Promise<void> {
  takeEnvFile();
  const { host, port, dist, log: form, live: configuration } = readServerConfiguration(process.env);
  const log = createLog(form);
  const { front, hub, condition, live, notices, faults } = await openSite({
    dist,
    configuration,
    isServed: true,
    log,
    at: port === 0 ? null : originOf({ host, port }),
  });
  for (const notice of notices) log.warn(notice);
  const onPrograms = (found: readonly string[]): void => {
    condition.faults = found;
    tellPrograms(log, found);
  };
  const stop = keepUp(live, { programs: configuration.programs, onPrograms, onError: log.error });
  const stopTelling = keepTelling(live, { onError: log.error });
  const onStopping = (): void => {
    log.info('Stopping: what was taken is finished, nothing new is.');
    condition.isStopping = true;
    stop();
    hub.close();
  };
  const onStopped = async (): Promise<void> => {
    await stopTelling();
    await live.close();
  };
  const origin = await listen(front, { host, port }, { onStopping, onStopped });
  const hasMarket = [...live.programs.values()].some(({ id, listings }) => id === 'canopy' && listings.length > 0);
  const places = [
    ['Gradus is at', '/'],
    ...(hasMarket ? [['The market', '/marketplace/']] : []),
    ['The criteria', '/programs/'],
    ['To embed it', '/embed/'],
  ];
  if (form === 'json') log.info(`Gradus is at ${origin}/`);
  else console.log(`\n${places.map(([name, path]) => `  ${name!.padEnd(14)}${origin}${path}\n`).join('')}\n  Ctrl-C stops it.\n`);
  if (faults.length > 0) tellPrograms(log, faults);
}

function tellPrograms(log: Log, faults: readonly string[]): void {
  if (faults.length === 0) log.info('The program files have changed, and are in force.');
  else log.warn([...faults, 'The program files have faults: what was there before them stays in force.'].join('\n'));
}
