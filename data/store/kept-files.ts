import type { Sql } from './database.ts';

export interface KeptFile {
  path: string;
  text: string;
}

export function readKeptFiles(sql: Sql): Promise<KeptFile[]> {
  return sql.all('SELECT path, text FROM program_files ORDER BY path');
}

/** Inside a transaction. */
export async function keepFiles(sql: Sql, files: readonly KeptFile[]): Promise<void> {
  await sql.run('DELETE FROM program_files');
  await sql.insertMany(
    'program_files',
    ['path', 'text'],
    files.map(({ path, text }) => [path, text]),
  );
}
