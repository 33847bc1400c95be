import { Hono, type Context } from 'hono';
import { addressOf } from '../../../engine/primitives/addresses.ts';
import { issueToken, recogniseToken } from '../../../data/access/tokens.ts';
import type { Issuer } from '../../../data/credentials.ts';
import type { Live } from '../../../data/live.ts';
import { LANGUAGES, pathIn, type PageLanguage } from '../../model/languages.ts';
import { lentPath, ownPath, partnerPath } from '../../model/paths.ts';
import { Reading } from '../../model/reading.ts';
import { DEMO, siteOf } from '../../model/site.ts';
import type { Viewer } from '../../model/own/viewer.ts';
import type { Renderer } from '../answers/pages.ts';
import { limitForm, privatePage, readField } from './private-page.ts';

const LENT_MS = 30 * 60_000;

export interface OwnParts {
  origin: string | null;
  issuer: Issuer | null;
  /** Whether the demo's invented partners may be looked at by anyone as they see themselves. */
  lendsEyes: boolean;
}

/** A partner's page as that partner sees it, for a form with its token in it: the token stands in no address, and there is no cookie. */
export function createOwnRoutes(live: Live, renderer: Renderer, { origin, issuer, lendsEyes }: OwnParts): Hono {
  const routes = new Hono();
  const any = { id: ':program' };
  for (const language of LANGUAGES) {
    const answer = answerIn(language);
    routes.post(pathIn(language, ownPath(any)), answer.limit, answer.takeToken);
    if (lendsEyes) routes.post(pathIn(language, lentPath(any)), answer.limit, answer.lend);
  }
  return routes;

  /** What is answered to forms of a page in this language. */
  function answerIn(language: PageLanguage) {
    return { limit: limitForm(refuse), takeToken, lend };

    async function takeToken(context: Context): Promise<Response> {
      const text = await readField(context, 'token');
      const token = await recogniseToken(live.store.database, text, live.clock.now().getTime());
      if (!token || token.program !== context.req.param('program')) return refuse(context);
      return (await show({ ...token, token: text })) ?? refuse(context);
    }

    async function lend(context: Context): Promise<Response> {
      const [program, partner] = [context.req.param('program')!, await readField(context, 'partner')];
      const isEnrolled = (live.programs.get(program)?.roster.get(partner)?.holds.length ?? 0) > 0;
      if (program !== DEMO || !isEnrolled) return context.notFound();
      const now = live.clock.now().getTime();
      const lent = { program, partner, expires: now + LENT_MS };
      const { text } = await issueToken(live.store.database, lent, now);
      return (await show({ ...lent, token: text })) ?? context.notFound();
    }

    async function show(viewer: Viewer): Promise<Response | null> {
      return privatePage(await render(pathIn(language, partnerPath({ id: viewer.program }, viewer.partner)), viewer));
    }

    /** The form again, which says that the token does not do. */
    async function refuse(context: Context): Promise<Response> {
      const path = ownPath({ id: addressOf(context.req.param('program')!) });
      return (await privatePage(await render(`${pathIn(language, path)}?refused`), 401)) ?? context.notFound();
    }
  }

  function render(address: string, viewer: Viewer | null = null): Promise<Response | null> {
    const site = siteOf(live, new Reading(), origin, issuer, { viewer, lendsEyes });
    return renderer.render(new Request(`http://localhost${address}`), site);
  }
}
