import { Hono } from 'hono';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import type { Live } from '../../../data/live.ts';
import type { Condition } from './condition.ts';
import type { Metrics } from './metrics.ts';

/** `degraded`: it answers, but not as the files say. */
type Readiness = 'ready' | 'degraded' | 'stopping' | 'store-unreachable';

const UNKEPT = { 'cache-control': 'no-store' };

/** For whoever starts and watches the server: whether it is alive, and whether to send it requests. */
export function createHealthRoutes(live: Live, condition: Condition, metrics: Metrics): Hono {
  const routes = new Hono();
  routes.get('/healthz', (context) => context.json({ status: 'alive' }, 200, UNKEPT));
  routes.get('/readyz', async (context) => {
    const status = await readinessOf(live, condition);
    const programs = [...live.programs.values()].map(({ id, dated, revision }) => ({
      id,
      asOf: formatDay(dated.asOf),
      revision,
    }));
    const code = status === 'ready' || status === 'degraded' ? 200 : 503;
    return context.json({ status, faults: condition.faults, programs }, code, UNKEPT);
  });
  routes.get('/metrics', async (context) =>
    context.body(await metrics.write(), 200, { ...UNKEPT, 'content-type': metrics.type }),
  );
  return routes;
}

async function readinessOf(live: Live, { faults, isStopping }: Condition): Promise<Readiness> {
  if (isStopping) return 'stopping';
  try {
    await live.store.database.all('SELECT 1');
  } catch {
    return 'store-unreachable';
  }
  return faults.length > 0 ? 'degraded' : 'ready';
}
