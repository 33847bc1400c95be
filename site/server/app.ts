import { Hono, type MiddlewareHandler } from 'hono';
import type { Issuer } from '../../data/credentials.ts';
import type { Live } from '../../data/live.ts';
import { Condition } from './watch/condition.ts';
import { createHealthRoutes } from './watch/health-routes.ts';
import { createLog, type Log } from './watch/log.ts';
import { Metrics } from './watch/metrics.ts';
import { allowOthers, EMBEDDABLE, markEmbeddable, METHODS, setHeaders } from './headers.ts';
import { Front } from './front.ts';
import { leadToSuccessors } from './answers/former-partners.ts';
import { pageOfNothing, servePages, type Renderer } from './answers/pages.ts';
import { problem } from './answers/problems.ts';
import { answerReaders } from './answers/public-answers.ts';
import { ApiError } from './api/api-error.ts';
import { EventHub } from './api/event-hub.ts';
import { createEventRoutes } from './api/event-routes.ts';
import { createPrivateRoutes } from './api/private-routes.ts';
import { createWriteRoutes, type WriteLimits } from './api/write-routes.ts';
import { createCardRoutes } from './cards/card-routes.ts';
import { createCredentialRoutes } from './credentials/credential-routes.ts';
import { createVerifyRoutes } from './credentials/verify-routes.ts';
import { createOperatorRoutes } from './own/operator-routes.ts';
import { createOwnRoutes } from './own/own-routes.ts';
import { createFeedRoutes } from './feeds/feed-routes.ts';
import { createMapRoutes } from './feeds/map-routes.ts';
import { serveFiles } from './answers/static-files.ts';

/** Addresses that programs ask: what is wrong there is told as JSON, not as a page. */
const DATA = /^\/(?:api|badges|cards|credentials|status|feeds|calendars|schemas)\//;

export interface Parts {
  limits?: WriteLimits;
  live: Live;
  /** Without it all is well. */
  condition?: Condition;
  /** Without it in words. */
  log?: Log;
  renderer: Renderer;
  /** Where the site is reached; null: not said. */
  origin?: string | null;
  /** Who signs badges; null: nobody. */
  issuer?: Issuer | null;
  /** Whether anyone may look at the invented partners as they see themselves: where nothing else is served. */
  lendsEyes?: boolean;
  /** Whether what is answered is written as files, which then stand alone. */
  isFiles?: boolean;
  /** What the build made beside the renderer: styles, scripts, fonts, elements. */
  assets: string;
}

const USUAL_LIMITS: WriteLimits = { bodyBytes: 64_000_000, waiting: 100 };

export interface App {
  app: Hono;
  /** What stands before it where it is served. */
  front: Front;
  /** Those who are told what happens: to be closed before the rest. */
  hub: EventHub;
}

/** All that is answered. */
export function createApp({
  live,
  renderer,
  assets,
  origin = null,
  issuer = null,
  lendsEyes = false,
  isFiles = false,
  limits = USUAL_LIMITS,
  condition = new Condition(),
  log = createLog('words'),
}: Parts): App {
  const app = new Hono();
  const hub = new EventHub(live);
  const missing = pageOfNothing(live, renderer, origin);
  const metrics = new Metrics(live, hub);
  const watch = metrics.watch(log);
  app.use(metrics.count(watch));
  app.use(setHeaders);
  for (const path of EMBEDDABLE) app.use(path, markEmbeddable, allowOthers);
  app.route('/', createWriteRoutes(live, limits, metrics.onBatch));
  app.route('/', createVerifyRoutes(live, renderer, origin, issuer));
  app.route('/', createOwnRoutes(live, renderer, { origin, issuer, lendsEyes }));
  app.route('/', createOperatorRoutes(live, renderer, { origin, issuer }));
  app.use(answerReadersOnly);
  app.route('/', createHealthRoutes(live, condition, metrics));
  app.route('/', createEventRoutes(live, hub));
  app.use(leadToSuccessors(live));
  app.route('/', createPrivateRoutes(live));
  app.route('/', answerReaders(live));
  app.route('/', createCardRoutes(live));
  app.route('/', createCredentialRoutes(live, issuer));
  app.route('/', createFeedRoutes(live, origin));
  app.route('/', createMapRoutes(live, origin));
  app.use(serveFiles(assets));
  app.use(servePages(live, renderer, { origin, issuer, lendsEyes, isFiles }));
  app.notFound(async (context) => {
    if (!DATA.test(context.req.path)) return (await missing(context.req.path)).answer(context, 404);
    const detail = 'There is no such program or partner here; /api/v1/programs.json lists what there is.';
    return problem(context, 404, 'Not found', detail);
  });
  app.onError((error, context) => {
    if (error instanceof ApiError) {
      const more = error.faults.length > 0 ? { errors: error.faults } : {};
      return problem(context, error.status, error.title, error.message, error.headers, more);
    }
    log.error(error);
    return problem(context, 500, 'Something went wrong', 'The server could not answer. Trying again may help.');
  });
  return { app, hub, front: new Front((request, environment) => app.fetch(request, environment), watch) };
}

const answerReadersOnly: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  if (method === 'OPTIONS') return context.body(null, 204);
  if (METHODS.includes(method)) return next();
  const detail = 'This address is only read from, with GET.';
  return problem(context, 405, 'Method not allowed', detail, { allow: METHODS.join(', ') });
};
