import { existsSync } from 'node:fs';
import process from 'node:process';

const FILE = '.env';

/** Takes what the file `.env` sets, where there is one. What is set already goes before it. */
export function takeEnvFile(): void {
  if (existsSync(FILE)) process.loadEnvFile(FILE);
}
