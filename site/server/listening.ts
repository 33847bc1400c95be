import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

const DRAINED_WITHIN_MS = 10_000;

export interface Stopping {
  /** Nothing new is taken from now on. */
  onStopping(): void;
  /** Everything that was taken is answered. */
  onStopped(): Promise<void>;
}

export interface Place {
  host: string;
  /** 0: any that is free. */
  port: number;
}

/** Serves at a place until the process is told to stop; resolves to the address. What keeps it from starting ends the process. */
export async function listen(app: Hono, { host, port }: Place, { onStopping, onStopped }: Stopping): Promise<string> {
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
      onStopping();
      // What is being answered is answered; who is merely connected is not waited for.
      server.close(() => void onStopped().finally(() => process.exit(0)));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), DRAINED_WITHIN_MS).unref();
    });
  }
  return promise;
}

export function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
