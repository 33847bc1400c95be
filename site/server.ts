/** Serves what the build wrote, with the few answers that files cannot give. `HOST` and `PORT` say where. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { createApi, problem } from './server/api.ts';

const folder = process.env.GRADUS_DIST ?? fileURLToPath(new URL('../dist', import.meta.url));
const host = process.env.HOST ?? 'localhost';
const port = Number(process.env.PORT ?? 4321);

if (!existsSync(folder)) fail('There is no built site yet: run npm start, or npm run build before this.');
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`PORT is ${process.env.PORT}, which is no port: give a whole number up to 65535.`);

const server = serve({ fetch: createSite(folder).fetch, hostname: host, port }, ({ port: actual }) => {
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
  console.log(
    `\n  Gradus is at  ${origin}/\n  The market    ${origin}/marketplace/\n  The criteria  ${origin}/programs/\n  To embed it   ${origin}/embed/\n\n  Ctrl-C stops it.\n`,
  );
});
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    fail(`Port ${port} is taken by another program: stop that one, or choose another with PORT=4322 npm start.`);
  fail(`The server could not start on ${host}:${port}: ${error.message}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

function createSite(root: string): Hono {
  const site = new Hono();
  // A badge or a listing on somebody else's page asks from that page's origin.
  for (const path of ['/api/*', '/badges/*', '/embed/*', '/feeds/*', '/calendars/*']) site.use(path, cors());
  site.use(etag());
  site.use(async (context, next) => {
    await next();
    if (context.res.ok) setHeaders(context);
  });
  site.route('/api/v1', createApi(root));
  site.get('*', serveStatic({ root, precompressed: true }));
  site.all('/api/*', (context) => {
    if (context.req.method !== 'GET')
      return problem(context, 405, 'Method not allowed', 'This address is only read from, with GET.');
    return problem(
      context,
      404,
      'Not found',
      'There is no such program or partner here; /api/v1/programs.json lists what there is.',
    );
  });
  site.notFound(async (context) => context.html(await readFile(join(root, '404.html'), 'utf8'), 404));
  return site;
}

function setHeaders(context: Context): void {
  const { path } = context.req;
  const isImmutable = path.startsWith('/_astro/');
  context.header(
    'cache-control',
    isImmutable ? 'public, max-age=31536000, immutable' : 'public, max-age=60, stale-while-revalidate=600',
  );
  context.header('x-content-type-options', 'nosniff');
  context.header('referrer-policy', 'strict-origin-when-cross-origin');
}

function stop(): void {
  server.close(() => process.exit(0));
  if ('closeAllConnections' in server) server.closeAllConnections();
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
