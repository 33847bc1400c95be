/** One way to read a file, in a process of its own: `node run.ts evaluate FILE PROGRAM` prints one line of JSON behind all else. */
import { createReadStream, readFileSync, writeSync } from 'node:fs';
import { parse } from 'csv-parse';
import { runCommand } from '../../../data/cli.ts';
// It would be loaded when it is asked for, which is no part of reading.
import '../../../data/cli/commands/evaluate.ts';

export interface Used {
  /** Of the processor, in seconds: from the start of the process, and from when its modules were there. */
  inAll: number;
  ofReading: number;
  /** At the peak. */
  mebibytes: number;
}

const [way, file, program] = process.argv.slice(2) as [keyof typeof WAYS, string, string];
const WAYS = {
  evaluate: async () => {
    const columns = ['--partner', 'plugin', '--day', 'week', '--metrics', 'downloads=downloads,votes=votes', '--any-day'];
    process.exitCode = await runCommand(['evaluate', '--program', program, '--observations', file, ...columns], {}, '');
  },
  'csv-parse': async () => {
    for await (const record of createReadStream(file).pipe(parse())) void record;
  },
  'split lines': () => {
    for (const line of readFileSync(file, 'utf8').split('\n')) void line.split(',');
  },
};

const started = process.cpuUsage();
await WAYS[way]();
const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
const used: Used = {
  inAll: seconds(process.cpuUsage()),
  ofReading: seconds(process.cpuUsage(started)),
  mebibytes: process.resourceUsage().maxRSS / 1024,
};
writeSync(2, `\n${JSON.stringify(used)}\n`);
