import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

const DRAINED_WITHIN_MS = 10_000;
const LOOKS_EVERY_MS = 50;

/** A request is whole within these, or it is let go: nobody may keep a place by sending a byte a minute. */
export interface TimeLimits {
  headersTimeout: number;
  requestTimeout: number;
  /** Of a connection on which nothing is asked. */
  keepAliveTimeout: number;
  connectionsCheckingInterval: number;
}

const TIME_LIMITS: TimeLimits = {
  headersTimeout: 20_000,
  requestTimeout: 180_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 5000,
};

export interface Stopping {
  /** Nothing new is taken from now on. */
  onStopping(): void;
  /** Everything that was taken is answered. */
  onStopped(): Promise<void>;
}

/** What answers; `answer` what it can before a `Request` is made of it. */
export interface Handler {
  fetch(request: Request, environment?: object): Response | Promise<Response>;
  answer?(request: IncomingMessage, response: ServerResponse): boolean;
}

export interface Place {
  host: string;
  /** 0: any that is free. */
  port: number;
}

/** Serves at a place until the process is told to stop; resolves to the address. What keeps it from starting ends the process. */
export async function listen(handler: Handler, place: Place, { onStopping, onStopped }: Stopping): Promise<string> {
  const { server, origin } = openServer(handler, place);
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(
        `Port ${place.port} is taken by another program: stop that one, or choose another with the variable PORT, such as PORT=4322.`,
      );
    fail(`The server could not start on ${place.host}:${place.port}: ${error.message}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      onStopping();
      // What is being answered is answered; who is merely connected is not waited for.
      server.close(() => void onStopped().finally(() => process.exit(0)));
      // Nor whoever stays connected after the answer.
      setInterval(() => server.closeIdleConnections(), LOOKS_EVERY_MS).unref();
      setTimeout(() => server.closeAllConnections(), DRAINED_WITHIN_MS).unref();
    });
  }
  return origin;
}

/** A server, and where it will be once it serves. */
export function openServer(
  handler: Handler,
  { host, port }: Place,
  limits: TimeLimits = TIME_LIMITS,
): { server: Server; origin: Promise<string> } {
  const { promise: origin, resolve } = Promise.withResolvers<string>();
  const listener = getRequestListener((request, environment) => handler.fetch(request, environment), { hostname: host });
  const server = createServer(limits, (request, response) => {
    if (!handler.answer?.(request, response)) void listener(request, response);
  });
  server.listen(port, host, () => {
    const { port: actual } = server.address() as AddressInfo;
    resolve(originOf({ host, port: actual }));
  });
  return { server, origin };
}

/** How a place is reached. */
export function originOf({ host, port }: Place): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

export function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
