import { Hono, type Context } from 'hono';
import { addressOf } from '../../../engine/primitives/addresses.ts';
import { allows, isKey, recogniseKey } from '../../../data/access/keys.ts';
import type { Issuer } from '../../../data/credentials.ts';
import type { Live } from '../../../data/live.ts';
import { healthPath } from '../../model/paths.ts';
import { Reading } from '../../model/reading.ts';
import { siteOf } from '../../model/site.ts';
import type { Renderer } from '../answers/pages.ts';
import { limitForm, privatePage, readField } from './private-page.ts';

export interface OperatorParts {
  origin: string | null;
  issuer: Issuer | null;
}

/** A program's health as whoever runs it sees it, for a form with a key in it: the key stands in no address and in no page, and there is no cookie. */
export function createOperatorRoutes(live: Live, renderer: Renderer, { origin, issuer }: OperatorParts): Hono {
  const routes = new Hono();
  routes.post('/programs/:program/health/', limitForm(refuse), async (context) => {
    const program = context.req.param('program');
    const text = await readField(context, 'key');
    const key = isKey(text) ? await recogniseKey(live.store.database, text, live.clock.now().getTime()) : null;
    if (!key || !allows(key, 'read', program)) return refuse(context);
    return (await show(program, '', 200)) ?? context.notFound();
  });
  return routes;

  /** The page that everyone sees, which says that the key does not do. */
  async function refuse(context: Context): Promise<Response> {
    return (await show(context.req.param('program')!, '?refused', 401)) ?? context.notFound();
  }

  async function show(program: string, question: '' | '?refused', status: 200 | 401): Promise<Response | null> {
    const request = new Request(`http://localhost${healthPath({ id: addressOf(program) })}${question}`);
    const operator = status === 200 ? { program } : null;
    return privatePage(await renderer.render(request, siteOf(live, new Reading(), origin, issuer, { operator })), status);
  }
}
