import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKey } from '../../data/access/keys.ts';
import { openStore } from '../../data/store/store.ts';
import { ROOT } from '../data/cli/command-line.ts';

export interface Place {
  url: string | undefined;
  path: string;
}

const PROGRAM = `id: acme
name: Acme
summary: For the proofs.
metrics:
  installs: { label: Installs, unit: count }
tiers:
  - { id: member, name: Member }
  - { id: silver, name: Silver, requires: { installs: 100 } }
  - { id: gold, name: Gold, requires: { installs: 500 } }
`;

/** A real server in a process of its own, on one port and one store; it can be killed and started again. */
export class Served {
  readonly #folder: string;
  readonly #place: Place;
  readonly origin: string;
  #child: ChildProcess | null = null;

  constructor(folder: string, place: Place, port: number, program = PROGRAM) {
    this.#folder = folder;
    this.#place = place;
    this.origin = `http://127.0.0.1:${port}`;
    mkdirSync(join(folder, 'programs'), { recursive: true });
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'programs/acme.yaml'), program);
  }

  get pid(): number {
    return this.#child!.pid!;
  }

  /** Resolves when it answers. `more`: variables of the environment. */
  async start(more: Record<string, string> = {}): Promise<void> {
    const { url, path } = this.#place;
    const env = {
      ...process.env,
      ...{ HOST: '127.0.0.1', PORT: new URL(this.origin).port, GRADUS_LOG: 'json' },
      ...{ GRADUS_PROGRAMS: join(this.#folder, 'programs'), GRADUS_DATA: join(this.#folder, 'data') },
      ...{ GRADUS_DB: path, DATABASE_URL: url ?? '' },
      ...more,
    };
    this.#child = spawn(process.execPath, [join(ROOT, 'site/server.ts')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const child = this.#child;
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}`);
      const answer = await fetch(`${this.origin}/readyz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** As a power cut would: nothing is told to the process. */
  async kill(): Promise<void> {
    const child = this.#child!;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  /** As it is to be stopped. */
  async stop(): Promise<void> {
    const child = this.#child!;
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  /** A key that may write, made in the store. */
  async makeKey(): Promise<string> {
    const store = await openStore(this.#place);
    try {
      return (await createKey(store.database, { name: 'proof', scope: 'admin', program: 'acme' }, Date.now())).text;
    } finally {
      await store.close();
    }
  }
}

/** The same numbers for the same seed: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
