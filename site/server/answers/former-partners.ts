import type { MiddlewareHandler } from 'hono';
import { addressOf, idAtAddress } from '../../../engine/primitives/addresses.ts';
import type { Live } from '../../../data/live.ts';
import { pathIn, readLanguage } from '../../model/languages.ts';

/** What a partner has at its own address: a page, the page of its badge, an answer, the rows behind it, a badge, a picture. */
const OF_A_PARTNER =
  /^(\/(?:api\/v1\/)?programs\/([^/]+)\/(?:partners|badges)\/|\/(?:badges|cards)\/([^/]+)\/)(.+?)(\.json|\/observations\.csv|\.svg|\.png|\/?)$/;

/** Leads links and badges of a partner that was renamed, or taken over, to the one that it is now. */
export function leadToSuccessors(live: Live): MiddlewareHandler {
  return async (context, next) => {
    const { language, path } = readLanguage(new URL(context.req.url).pathname);
    const match = OF_A_PARTNER.exec(path);
    if (!match) return next();
    const [, before, ofPages, ofBadges, address, after] = match;
    const id = idAtAddress(address!);
    const successor = id === null ? null : live.programs.get((ofPages ?? ofBadges)!)?.successorOf(id);
    return successor ? context.redirect(pathIn(language, before! + addressOf(successor) + after!), 301) : next();
  };
}
