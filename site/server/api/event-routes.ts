import { Hono, type Context } from 'hono';
import { allows } from '../../../data/access/keys.ts';
import type { Live } from '../../../data/live.ts';
import { listEvents, type StoredEvent } from '../../../data/store/events.ts';
import { readAskedPartners } from '../answers/asked-partners.ts';
import { identify, type Asker } from './access.ts';
import { ApiError } from './api-error.ts';
import type { EventHub } from './event-hub.ts';
import { findProgram } from './write-routes.ts';

/** Who missed more than that has to ask for everything again. */
const MOST_MISSED = 5000;

/** What happens, as it happens; from `Last-Event-ID` on, where one is given. */
export function createEventRoutes(live: Live, hub: EventHub): Hono {
  const routes = new Hono();
  routes.get('/api/v1/programs/:program/events', async (context) => {
    const program = findProgram(live, context);
    const asker = await identify(context.req, live);
    const { search } = new URL(context.req.url);
    const asked = readAskedPartners(search, (id) => program.roster.get(id) !== undefined);
    const last = readLastId(context);
    const stream = hub.open({
      program: program.id,
      wants: (event) => (event.partner === null || asked === null || asked.has(event.partner)) && maySee(asker, event),
      expires: asker.kind === 'partner' ? asker.token.expires : Infinity,
      isStillLetIn: async () => asker.kind === 'anyone' || (await isKnown(context, live)),
    });
    // What is told from now on waits: it may not be among what was missed.
    const { lastEvent } = live;
    const missed = last === null ? [] : await listEvents(live.store.database, last, MOST_MISSED, program.id);
    stream.begin(missed, lastEvent);
    if (missed.length === MOST_MISSED) stream.end();
    return new Response(stream.body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Some proxies collect what comes in pieces.
        'x-accel-buffering': 'no',
      },
    });
  });
  return routes;
}

async function isKnown({ req }: Context, live: Live): Promise<boolean> {
  try {
    await identify(req, live);
    return true;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}

function maySee(asker: Asker, { audience, partner, program }: StoredEvent): boolean {
  if (audience === 'public') return true;
  if (asker.kind === 'key') return allows(asker.key, 'read', program);
  return asker.kind === 'partner' && audience === 'partner' && asker.token.program === program && asker.token.partner === partner;
}

function readLastId(context: Context): number | null {
  const text = context.req.header('last-event-id');
  if (text === undefined || text === '') return null;
  const id = Number(text);
  if (Number.isSafeInteger(id) && id >= 0) return id;
  throw new ApiError(
    400,
    'Bad request',
    'Last-Event-ID is the number of no event; expected the one that was told last, or none.',
  );
}
