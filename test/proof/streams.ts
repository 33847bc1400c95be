/** `npm run proof -- streams`: a thousand streams of events held by one process; what each costs, and how soon all are told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPort } from '../data/store/databases.ts';
import { Served } from './served.ts';

const STREAMS = 1000;

export async function proveStreams(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-streams-'));
  const served = new Served(folder, { url: undefined, path: join(folder, 'gradus.db') }, await findPort());
  await served.start();
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  try {
    const key = await served.makeKey();
    await send(served.origin, key, 0);
    const before = await memoryOf(served.origin);
    const streams = await Promise.all(Array.from({ length: STREAMS }, () => open(agent, served.origin)));
    const after = await memoryOf(served.origin);
    const told = streams.map(
      (stream) =>
        new Promise<number>((resolve) =>
          stream.on('data', (text: string) => {
            if (text.includes('event: standing')) resolve(performance.now());
          }),
        ),
    );
    const begun = performance.now();
    await send(served.origin, key, 700);
    const delays = (await Promise.all(told)).map((at) => at - begun).sort((a, b) => a - b);
    console.table([
      {
        streams: STREAMS,
        told: delays.length,
        'bytes a stream': Math.round((after - before) / STREAMS),
        'ms to the first': Math.round(delays[0]!),
        'ms to the last': Math.round(delays.at(-1)!),
      },
    ]);
    return delays.length === STREAMS;
  } finally {
    agent.destroy();
    await served.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function send(origin: string, key: string, value: number): Promise<void> {
  const answer = await fetch(`${origin}/api/v1/programs/acme/observations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ partner: 'ada', metric: 'installs', day: '2026-01-20', value }]),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Resolves when the server has said that it tells. */
function open(agent: Agent, origin: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${origin}/api/v1/programs/acme/events?partners=ada`, { agent }, (response) => {
      response.setEncoding('utf8').once('data', () => resolve(response));
    }).on('error', reject);
  });
}

/** Resident, in bytes, as the server tells it. */
async function memoryOf(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)![1]);
}
