import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import type { DialectName } from '../../../data/warehouse/dialect.ts';
import { DATABASES } from '../store/databases.ts';

/** A database as a warehouse would be: tables that somebody else filled. */
export interface Warehouse {
  dialect: DialectName;
  start(): Promise<void>;
  /** Statements without results. */
  run(sql: string): Promise<void>;
  /** Every value as text, as the database writes it. */
  read(sql: string): Promise<Record<string, string | null>[]>;
  stop(): Promise<void>;
}

export const WAREHOUSES: Warehouse[] = [duckdb(), postgres()];

function duckdb(): Warehouse {
  let instance: DuckDBInstance;
  let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
  return {
    dialect: 'duckdb',
    async start() {
      instance = await DuckDBInstance.create(':memory:');
      connection = await instance.connect();
    },
    async run(sql) {
      await connection.run(sql);
    },
    async read(sql) {
      const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)])),
      );
    },
    async stop() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function postgres(): Warehouse {
  const server = DATABASES.find(({ name }) => name === 'PostgreSQL')!;
  let client: pg.Client;
  return {
    dialect: 'postgres',
    async start() {
      await server.start();
      const { url } = await server.create();
      client = new pg.Client({ connectionString: url, types: { getTypeParser: () => (text: string) => text } });
      await client.connect();
    },
    async run(sql) {
      await client.query(sql);
    },
    async read(sql) {
      return (await client.query<Record<string, string | null>>(sql)).rows;
    },
    async stop() {
      await client.end();
      await server.stop();
    },
  };
}
