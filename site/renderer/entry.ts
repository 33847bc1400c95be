import { createApp } from 'astro/app/entrypoint';
import type { Site } from '../model/site.ts';

const app = createApp({ streaming: false });
// A page is the same as a file: what of the policy can stand in it does.
if (app.manifest.csp) app.manifest.csp.cspDestination = 'meta';

/** A page as it is with what is known; null: there is none at that address, whatever is known. */
export async function render(request: Request, site: Site): Promise<Response | null> {
  const routeData = app.match(request);
  return routeData ? app.render(request, { locals: { site }, routeData }) : null;
}

/** The page that says that there is none. */
export function renderMissing(request: Request, site: Site): Promise<Response> {
  return app.render(new Request(new URL('/404', request.url)), { locals: { site } });
}
