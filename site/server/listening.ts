import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Place {
  host: string;
  /** 0: any that is free. */
  port: number;
}

/** Serves at a place until the process is told to stop; resolves to the address. What keeps it from starting ends the process. */
export async function listen(app: Hono, { host, port }: Place, onStop: () => Promise<void>): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: actual }) =>
    resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`),
  ) as Server;
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(`Port ${port} is taken by another program: stop that one, or choose another with PORT=4322 npm start.`);
    fail(`The server could not start on ${host}:${port}: ${error.message}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => void onStop().finally(() => process.exit(0)));
      server.closeAllConnections();
    });
  }
  return promise;
}

export function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
