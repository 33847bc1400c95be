import { Hono, type Context } from 'hono';
import { addressOf } from '../../../engine/primitives/addresses.ts';
import { allows, isKey, recogniseKey } from '../../../data/access/keys.ts';
import type { Issuer } from '../../../data/credentials.ts';
import type { Live } from '../../../data/live.ts';
import { LANGUAGES, pathIn } from '../../model/languages.ts';
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
  for (const language of LANGUAGES) {
    const pathOf = (program: string): string => pathIn(language, healthPath({ id: program }));
    /** The page that everyone sees, which says that the key does not do. */
    const refuse = async (context: Context): Promise<Response> =>
      (await show(`${pathOf(addressOf(context.req.param('program')!))}?refused`, null, 401)) ?? context.notFound();
    routes.post(pathOf(':program'), limitForm(refuse), async (context) => {
      const program = context.req.param('program')!;
      const text = await readField(context, 'key');
      const key = isKey(text) ? await recogniseKey(live.store.database, text, live.clock.now().getTime()) : null;
      if (!key || !allows(key, 'read', program)) return refuse(context);
      return (await show(pathOf(addressOf(program)), { program }, 200)) ?? context.notFound();
    });
  }
  return routes;

  async function show(address: string, operator: { program: string } | null, status: 200 | 401): Promise<Response | null> {
    const request = new Request(`http://localhost${address}`);
    return privatePage(await renderer.render(request, siteOf(live, new Reading(), origin, issuer, { operator })), status);
  }
}
