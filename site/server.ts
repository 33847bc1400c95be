/** Serves programs as they stand. Variables of the environment say where, and what of: docs/hosting.md lists them. */
import { keepUp } from '../data/live.ts';
import { readServerConfiguration } from './server/configuration.ts';
import { fail, listen } from './server/listening.ts';
import { asSiteError, openSite, SiteError } from './server/open-site.ts';

/** Settles when it serves, and has said where. */
export const listening = start().catch((error: unknown) => {
  const told = asSiteError(error);
  if (told instanceof SiteError) fail(told.message);
  throw error;
});

async function start(): Promise<void> {
  const { host, port, dist, live: configuration } = readServerConfiguration(process.env);
  const { app, hub, condition, live, notices, faults } = await openSite({ dist, configuration });
  for (const notice of notices) console.warn(notice);
  const onPrograms = (found: readonly string[]): void => {
    condition.faults = found;
    tellPrograms(found);
  };
  const stop = keepUp(live, { programs: configuration.programs, onPrograms, onError: console.error });
  const onStopping = (): void => {
    condition.isStopping = true;
    stop();
    hub.close();
  };
  const origin = await listen(app, { host, port }, { onStopping, onStopped: () => live.close() });
  const hasMarket = [...live.programs.values()].some(({ id, listings }) => id === 'canopy' && listings.length > 0);
  const places = [
    ['Gradus is at', '/'],
    ...(hasMarket ? [['The market', '/marketplace/']] : []),
    ['The criteria', '/programs/'],
    ['To embed it', '/embed/'],
  ];
  console.log(`\n${places.map(([name, path]) => `  ${name!.padEnd(14)}${origin}${path}\n`).join('')}\n  Ctrl-C stops it.\n`);
  if (faults.length > 0) tellPrograms(faults);
}

function tellPrograms(faults: readonly string[]): void {
  if (faults.length === 0) console.log('The program files have changed, and are in force.');
  else console.error([...faults, 'The program files have faults: what was there before them stays in force.'].join('\n'));
}
