import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findPort } from '../data/store/databases.ts';
import { Served } from '../proof/served.ts';

const ADDRESS = '/api/v1/programs/acme';
const ROWS = 'partner,metric,day,value\nada,installs,2026-01-20,150\n';

it('a server that is told to stop takes what was begun, ends streams with when to come back, and takes nothing new', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-draining-'));
  const server = new Served(folder, { url: undefined, path: join(folder, 'gradus.db') }, await findPort());
  try {
    await server.start();
    const key = await server.makeKey();
    const events = await fetch(`${server.origin}${ADDRESS}/events`);
    const sending = await beginToSend(server.origin, key);
    const { pid } = server;
    process.kill(pid, 'SIGTERM');
    // The stream ends when the server begins to stop: from there on nothing new is taken.
    expect(await events.text()).toMatch(/^retry: \d+$/m);
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow();
    const answer = await sending.finish();
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"observations":1');
    await server.stop();
    await server.start();
    const kept = await fetch(`${server.origin}${ADDRESS}/partners/ada.json`);
    expect(await kept.json()).toMatchObject({ partner: 'ada', standings: [{ held: 'silver' }] });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}, 60_000);

/** A request of which the server has the headers, and half of the body. */
async function beginToSend(origin: string, key: string): Promise<{ finish(): Promise<string> }> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  const headers = [
    `POST ${ADDRESS}/observations HTTP/1.1`,
    `Host: ${hostname}`,
    `Authorization: Bearer ${key}`,
    'Content-Type: text/csv',
    `Content-Length: ${ROWS.length}`,
    'Expect: 100-continue',
  ];
  socket.write(`${headers.join('\r\n')}\r\n\r\n`);
  // With this the server says that it has begun.
  expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 100 /);
  socket.write(ROWS.slice(0, 30));
  return {
    async finish() {
      let answer = '';
      socket.on('data', (text: string) => (answer += text));
      socket.write(ROWS.slice(30));
      await once(socket, 'close');
      return answer;
    },
  };
}
