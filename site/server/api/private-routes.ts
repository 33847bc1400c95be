import { Hono, type Context } from 'hono';
import { stringify } from 'csv-stringify/sync';
import { idAtAddress } from '../../../engine/primitives/addresses.ts';
import { allows, type StoredKey } from '../../../data/access/keys.ts';
import { directoryOfOperator, type Live, type LiveProgram } from '../../../data/live.ts';
import { listObservations, publishPartner, type Audience, type ShownObservation } from '../../../data/publish.ts';
import { identify, unauthorized } from './access.ts';
import { ApiError } from './api-error.ts';
import { findProgram } from './write-routes.ts';

const PRIVATE = { 'cache-control': 'private, no-store', vary: 'Authorization' };
const COLUMNS: (keyof ShownObservation)[] = ['partner', 'metric', 'day', 'value', 'received'];

/** What is shown to those alone who say who they are: to partners what is theirs, to operators everything. */
export function createPrivateRoutes(live: Live): Hono {
  const routes = new Hono();

  routes.get('/api/v1/programs/:program/me.json', async (context) => {
    const program = findProgram(live, context);
    const partner = await readOwn(context, live, program);
    return context.json(await describe(live, program, partner, 'partner'), 200, PRIVATE);
  });
  routes.get('/api/v1/programs/:program/me/observations.csv', async (context) => {
    const program = findProgram(live, context);
    const partner = await readOwn(context, live, program);
    return answerRows(context, await listRows(live, program, partner, 'partner'), PRIVATE);
  });
  routes.get('/api/v1/programs/:program/directory.json', async (context, next) => {
    const asker = await identify(context.req, live);
    if (asker.kind !== 'key') return next();
    const program = findProgram(live, context);
    mustRead(asker.key, program);
    return context.json(await directoryOfOperator(live.store.database, program), 200, PRIVATE);
  });
  routes.get('/api/v1/programs/:program/figures.json', async (context, next) => {
    const asker = await identify(context.req, live);
    if (asker.kind !== 'key') return next();
    const program = findProgram(live, context);
    mustRead(asker.key, program);
    return context.json(await program.publishFigures(live.store.database, 'operator'), 200, PRIVATE);
  });
  // Everyone may have the rows that everyone may see; whoever reads with a key has all.
  routes.get('/api/v1/programs/:program/partners/*', async (context, next) => {
    const parts = new URL(context.req.url).pathname.split('/').slice(6);
    const isRows = parts.length > 1 && parts.at(-1) === 'observations.csv';
    const asker = await identify(context.req, live);
    const isOperator = asker.kind === 'key';
    if (!isRows && !isOperator) return next();
    const program = findProgram(live, context);
    if (isOperator) mustRead(asker.key, program);
    const part = isRows ? parts.slice(0, -1).join('/') : parts.join('/').replace(/\.json$/, '');
    const id = idAtAddress(part);
    if (id === null) return next();
    const audience: Audience = isOperator ? 'operator' : 'public';
    if (isRows) {
      const rows = await listRows(live, program, id, audience);
      return answerRows(context, rows, isOperator ? PRIVATE : {});
    }
    return context.json(await describe(live, program, id, audience), 200, PRIVATE);
  });
  return routes;
}

function mustRead(key: StoredKey, { id }: LiveProgram): void {
  if (allows(key, 'read', id)) return;
  throw new ApiError(403, 'Forbidden', `This needs a key that may read in ${id}; without a key there is what everyone may see.`);
}

/** The partner whom the token is for. */
async function readOwn(context: Context, live: Live, program: LiveProgram): Promise<string> {
  const asker = await identify(context.req, live);
  if (asker.kind === 'anyone') throw unauthorized('This is a partner’s own: send a token as "Authorization: Bearer …".');
  if (asker.kind === 'partner' && asker.token.program === program.id) return asker.token.partner;
  throw new ApiError(403, 'Forbidden', `This needs a partner's token of ${program.id}.`);
}

async function describe(live: Live, program: LiveProgram, id: string, audience: Audience) {
  const known = await program.read(live.store.database, id);
  const shown = known && publishPartner(program.dated, program.roster, known, audience);
  if (shown) return shown;
  throw new ApiError(404, 'Not found', `Nobody of that id is enrolled in ${program.id}.`);
}

async function listRows(live: Live, program: LiveProgram, id: string, audience: Audience): Promise<ShownObservation[]> {
  const known = (program.roster.get(id)?.holds.length ?? 0) > 0 ? await program.read(live.store.database, id) : null;
  if (known) return listObservations(program.dated, known, audience);
  throw new ApiError(404, 'Not found', `Nobody of that id is enrolled in ${program.id}.`);
}

function answerRows(context: Context, rows: readonly ShownObservation[], headers: Record<string, string>): Response {
  const text = stringify([...rows], { header: true, columns: COLUMNS });
  return context.body(text, 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' });
}
