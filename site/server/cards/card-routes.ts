import { Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import { idAtAddress } from '../../../engine/primitives/addresses.ts';
import type { Live } from '../../../data/live.ts';
import { publishBadgeFacts, publishProgram } from '../../../data/publish.ts';
import { KeptAnswer } from '../answers/kept-answer.ts';
import { drawCard } from './card.ts';

const OF_A_PARTNER = /^\/cards\/([^/]+)\/(.+)\.png$/;
/** A program has as many pictures as it has tiers: partners with one tier share them. */
const KEPT = 500;

/** Pictures of badges for networks that show one beside a link. */
export function createCardRoutes(live: Live): Hono {
  const routes = new Hono();
  const kept = new LRUCache<string, KeptAnswer>({ max: KEPT });
  routes.get('/cards/*', (context, next) => {
    const [, name, address] = OF_A_PARTNER.exec(new URL(context.req.url).pathname) ?? [];
    const program = live.programs.get(name ?? '');
    const id = idAtAddress(address ?? '');
    const badge = program && id !== null ? publishBadgeFacts(program.dated, program.roster, id) : null;
    if (!program || !badge) return next();
    const { brand } = publishProgram(program.dated);
    const key = JSON.stringify([badge.climbed, badge.rungs, brand?.accent]);
    let answer = kept.get(key);
    if (!answer) kept.set(key, (answer = new KeptAnswer(drawCard(badge, brand), 'image/png')));
    return answer.answer(context);
  });
  return routes;
}
