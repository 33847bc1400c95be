import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { openServer, type TimeLimits } from '../../site/server/listening.ts';

const SHORT: TimeLimits = {
  headersTimeout: 100,
  requestTimeout: 200,
  keepAliveTimeout: 100,
  connectionsCheckingInterval: 20,
};

/** All that comes back on a connection on which this is sent and no more, until the server closes it. */
async function answerTo(sent: string): Promise<string> {
  const app = new Hono().post('/', async (context) => context.text(String((await context.req.text()).length)));
  app.onError((_, context) => context.body(null, 400));
  const { server, origin } = openServer(app, { host: 'localhost', port: 0 }, SHORT);
  try {
    const { hostname, port } = new URL(await origin);
    const socket = connect(Number(port), hostname).setEncoding('utf8');
    let answer = '';
    socket.on('data', (text: string) => (answer += text));
    socket.write(sent);
    await once(socket, 'close');
    return answer;
  } finally {
    server.close();
  }
}

it('lets go of who does not finish the headers of a request', async () => {
  expect(await answerTo('POST / HTTP/1.1\r\nHost: localhost\r\n')).toMatch(/^HTTP\/1\.1 408 /);
});

it('lets go of who does not finish its body', async () => {
  expect(await answerTo('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab')).toMatch(/^HTTP\/1\.1 408 /);
});

it('closes a connection on which nothing more is asked', async () => {
  expect(await answerTo('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab')).toMatch(/^HTTP\/1\.1 200 /);
});
