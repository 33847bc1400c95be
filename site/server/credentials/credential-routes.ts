import { Hono, type Context } from 'hono';
import { LRUCache } from 'lru-cache';
import {
  didOf,
  encodeStatusList,
  listPublicKeys,
  signCredential,
  statusIndexOf,
  writeCredential,
  writeDidDocument,
  writeStatusListCredential,
  type Bearer,
  type Held,
  type Issuer,
} from '../../../data/credentials.ts';
import type { Live, LiveProgram } from '../../../data/live.ts';
import { publishProgram } from '../../../data/publish.ts';
import { readBearer } from '../../model/credentials/read-path.ts';
import { KEYS_PATH, programPath, statusListPath } from '../../model/paths.ts';
import { KeptAnswer } from '../answers/kept-answer.ts';
import { addressesOf } from './addresses.ts';

const CREDENTIAL_TYPE = 'application/vc+jwt';
const KEPT = 2000;

/** Signed badges, which of them still hold, and the keys by which anyone can tell. */
export function createCredentialRoutes(live: Live, issuer: Issuer | null): Hono {
  const routes = new Hono();
  if (!issuer) return routes;
  const { origin, keys } = issuer;
  const kept = new LRUCache<string, { stamp: string; answer: KeptAnswer }>({ max: KEPT });

  const answer = async (
    context: Context,
    make: (program: LiveProgram, bearer: Bearer) => Promise<Record<string, unknown> | null>,
    next: () => Promise<void>,
  ): Promise<Response | void> => {
    const { pathname } = new URL(context.req.url);
    const bearer = readBearer(pathname);
    const program = bearer && live.programs.get(bearer.program);
    if (!program || !signs(program)) return next();
    const stamp = `${live.setVersion} ${program.stampOf(bearer.partner)} ${program.rosterVersion}`;
    let found = kept.get(pathname);
    if (found?.stamp !== stamp) {
      const credential = await make(program, bearer);
      if (!credential) return next();
      const signed = await signCredential(credential, didOf(origin, program.id), keys);
      kept.set(pathname, (found = { stamp, answer: new KeptAnswer(signed, CREDENTIAL_TYPE) }));
    }
    return found.answer.answer(context);
  };

  routes.get('/credentials/*', (context, next) =>
    answer(
      context,
      async (program, { track, partner: id }) => {
        const partner = await program.publish(live.store.database, id);
        const standing = partner?.standings.find((one) => one.track === track);
        if (!partner || !standing || standing.held === null || standing.since === null) return null;
        const { held, since } = standing;
        const index = statusIndexOf(program.dated.editions, { track, tier: held, since });
        const addresses = addressesOf(origin, program.id, track, held, id);
        return writeCredential(publishProgram(program.dated), partner, { ...standing, held, since }, addresses, index);
      },
      next,
    ),
  );
  routes.get('/status/*', (context, next) =>
    answer(
      context,
      async (program, { partner: id }) => {
        // Of one who takes part no more, nothing holds.
        if (!program.roster.get(id)) return null;
        const partner = await program.publish(live.store.database, id);
        const good = (partner?.standings ?? []).flatMap(({ track, held, since }): Held[] =>
          held === null || since === null ? [] : [{ track, tier: held, since }],
        );
        return writeStatusListCredential(
          publishProgram(program.dated),
          { did: didOf(origin, program.id), statusList: origin + statusListPath(program, id) },
          encodeStatusList(good.map((held) => statusIndexOf(program.dated.editions, held))),
        );
      },
      next,
    ),
  );
  routes.get('/programs/:program/did.json', (context, next) => {
    const id = context.req.param('program');
    const program = live.programs.get(id);
    if (!program || !signs(program)) return next();
    return json(writeDidDocument(issuer, id, origin + programPath({ id })), 'application/json').answer(context);
  });
  routes.get(KEYS_PATH, (context) => {
    const signing = [...live.programs.values()].filter(signs).map(({ id }) => id);
    return json({ keys: listPublicKeys(issuer, signing) }, 'application/jwk-set+json').answer(context);
  });
  return routes;
}

/** Nothing is signed in the name of those whose programs are described from what somebody else wrote about them. */
function signs({ dated }: LiveProgram): boolean {
  return publishProgram(dated).source === null;
}

function json(value: unknown, type: string): KeptAnswer {
  return new KeptAnswer(JSON.stringify(value), type);
}
