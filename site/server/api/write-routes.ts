import { Hono, type Context } from 'hono';
import { allows } from '../../../data/access/keys.ts';
import { issueToken, recogniseToken, withdrawToken } from '../../../data/access/tokens.ts';
import { TABLES, type Table } from '../../../data/catalog/import-tables.ts';
import { readTokenLength } from '../../../data/access/token-length.ts';
import type { z } from 'zod';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Live, LiveProgram } from '../../../data/live.ts';
import { IDEMPOTENCY_KEY, REVOCATION, TOKEN_REQUEST, WRITE_QUERY } from '../openapi/requests.ts';
import { identify, requireKey, unauthorized } from './access.ts';
import { ApiError } from './api-error.ts';
import { takeIn, type IntakeOptions } from './intake.ts';
import { readObject } from './json-body.ts';

export interface WriteLimits {
  /** Of one body, unpacked, in bytes. */
  bodyBytes: number;
  /** Requests that may wait for the store at once. */
  waiting: number;
}

const RETRY_AFTER_SECONDS = '1';
const WRITTEN_WITH = 'POST, OPTIONS';

/** What became of a batch that was sent. */
export type Outcome = 'stored' | 'repeated' | 'tried' | 'refused';
/** Told of each batch; `rows`: how many of it were stored. */
export type OnBatch = (program: string, table: Table, outcome: Outcome, rows: number) => void;

/** Where rows come in, and tokens go out. */
export function createWriteRoutes(live: Live, limits: WriteLimits, onBatch: OnBatch): Hono {
  const routes = new Hono();
  let waiting = 0;

  for (const table of TABLES) {
    routes.post(`/api/v1/programs/:program/${table}`, async (context) => {
      const program = findProgram(live, context);
      const { id } = await requireKey(context.req, live, 'write', program.id);
      const options: IntakeOptions = {
        ...readQuery(context),
        source: id,
        idempotencyKey: readIdempotencyKey(context),
        limit: limits.bodyBytes,
      };
      if (waiting >= limits.waiting) {
        throw new ApiError(
          429,
          'Too many requests',
          'More is coming in than can be stored just now; send it again in a second.',
          {
            'retry-after': RETRY_AFTER_SECONDS,
          },
        );
      }
      waiting++;
      try {
        const { answer, isRepeated, rows } = await takeIn(context, live, program, table, options);
        if (isRepeated) onBatch(program.id, table, 'repeated', 0);
        else onBatch(program.id, table, options.isDryRun ? 'tried' : 'stored', options.isDryRun ? 0 : rows);
        return context.body(answer, 200, {
          'content-type': 'application/json',
          ...(isRepeated && { 'idempotent-replayed': 'true' }),
        });
      } catch (error) {
        if (error instanceof ApiError) onBatch(program.id, table, 'refused', 0);
        throw error;
      } finally {
        waiting--;
      }
    });
  }

  routes.post('/api/v1/programs/:program/tokens', async (context) => {
    const program = findProgram(live, context);
    await requireTokenKey(context, live, program.id);
    const { partner, for: duration = 'PT1H' } = await readObject(context.req, TOKEN_REQUEST);
    if (!program.roster.get(partner)) {
      const nearest = nearestWord(
        partner,
        [...program.roster.values()].map(({ id }) => id),
      );
      throw new ApiError(
        422,
        'Unprocessable content',
        `"partner" is nobody in ${program.id}.${nearest ? ` Did you mean "${nearest}"?` : ''}`,
      );
    }
    const length = readTokenLength(duration);
    if (length === null) {
      throw new ApiError(
        422,
        'Unprocessable content',
        '"for" is no time that a token can be good for; expected a duration up to P31D, such as PT1H.',
      );
    }
    const now = live.clock.now().getTime();
    const expires = now + length;
    const { id, text } = await issueToken(live.store.database, { program: program.id, partner, expires }, now);
    return context.json({ token: text, id, program: program.id, partner, expires: new Date(expires).toISOString() }, 201);
  });

  routes.post('/api/v1/programs/:program/tokens/revoke', async (context) => {
    const program = findProgram(live, context);
    await requireTokenKey(context, live, program.id);
    const { token } = await readObject(context.req, REVOCATION);
    const now = live.clock.now().getTime();
    const known = await recogniseToken(live.store.database, token, now);
    if (!known || known.program !== program.id) {
      throw new ApiError(422, 'Unprocessable content', `"token" is none of ${program.id}, or none any more.`);
    }
    await withdrawToken(live.store.database, known, now);
    return context.body(null, 204);
  });

  for (const address of [...TABLES, 'tokens', 'tokens/revoke']) {
    routes.all(`/api/v1/programs/:program/${address}`, (context) => {
      if (context.req.method === 'OPTIONS') return context.body(null, 204, { allow: WRITTEN_WITH });
      throw new ApiError(405, 'Method not allowed', 'This address is only written to, with POST.', { allow: WRITTEN_WITH });
    });
  }
  return routes;
}

export function findProgram(live: Live, context: Context): LiveProgram {
  const name = context.req.param('program')!;
  const program = live.programs.get(name);
  if (program) return program;
  const nearest = nearestWord(name, [...live.programs.keys()]);
  throw new ApiError(
    404,
    'Not found',
    `There is no such program here; /api/v1/programs.json lists what there is.${nearest ? ` Did you mean "${nearest}"?` : ''}`,
  );
}

/** Who may read what is private may let a partner read their own. */
async function requireTokenKey(context: Context, live: Live, program: string): Promise<void> {
  const asker = await identify(context.req, live);
  if (asker.kind === 'anyone') throw unauthorized('This needs a key that may read or admin; gradus key create makes one.');
  if (asker.kind === 'key' && allows(asker.key, 'read', program)) return;
  throw new ApiError(403, 'Forbidden', `This needs a key that may read or admin in ${program}.`);
}

function readQuery(context: Context): Pick<IntakeOptions, 'isDryRun' | 'sameDay' | 'anyDay'> {
  const query = context.req.query();
  const read = WRITE_QUERY.safeParse(query);
  if (!read.success) throw new ApiError(400, 'Bad request', describeQueryFault(read.error.issues[0]!, query));
  const { 'dry-run': isDryRun, 'same-day': sameDay = null, 'any-day': anyDay } = read.data;
  return { isDryRun, sameDay, anyDay };
}

function describeQueryFault(issue: z.core.$ZodIssue, query: Record<string, string>): string {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(WRITE_QUERY.shape).join(', ');
    return `There is no parameter ${JSON.stringify(issue.keys[0])} here; expected one of ${known}.`;
  }
  const name = String(issue.path[0]);
  const expected = name === 'same-day' ? 'add or replace' : 'true or false';
  return `${name} is ${JSON.stringify(query[name])}; expected ${expected}.`;
}

function readIdempotencyKey(context: Context): string | null {
  const key = context.req.header('idempotency-key');
  if (key === undefined) return null;
  // As the standard that is being made of it has it, a string in quotes; many leave these out.
  const text = /^"(.*)"$/.exec(key)?.[1] ?? key;
  if (IDEMPOTENCY_KEY.safeParse(text).success) return text;
  throw new ApiError(400, 'Bad request', 'The Idempotency-Key is none; expected 1 to 200 visible characters, such as a UUID.');
}
