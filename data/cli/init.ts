import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { programJsonSchema } from '../../engine/program/json-schema.ts';
import { formatDay, type Day } from '../../engine/primitives/calendar.ts';
import { todayIn } from '../import.ts';
import { quote } from '../words/phrases.ts';
import { badInput } from './failures.ts';
import { say } from './output.ts';

const TEMPLATE = new URL('../template/', import.meta.url);

export function addInit(program: Command): void {
  program
    .command('init')
    .description('makes a folder for a program of your own: the program, data, a mapping, and what is to be set')
    .argument('<folder>', 'what it is called; the program is called the same')
    .action((folder: string) => {
      if (existsSync(folder) && readdirSync(folder).length > 0)
        throw badInput(`${folder} has files in it already; name a folder that is new or empty.`);
      const id = readId(basename(resolve(folder)));
      for (const [path, text] of listFiles(id, todayIn('UTC'))) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      say(`${folder} has a program with three invented partners. To serve it:\n\n  cd ${folder}\n  npx gradus serve\n`);
    });
}

/** What is in the folder, by path. The days of the data are shortly before today. */
function listFiles(id: string, today: Day): [path: string, text: string][] {
  const name = id.replace(/(^|-)(.)/g, (_, hyphen: string, letter: string) => (hyphen && ' ') + letter.toUpperCase());
  const fill = (file: string): string =>
    readFileSync(new URL(file, TEMPLATE), 'utf8')
      .replaceAll('{id}', id)
      .replaceAll('{name}', name)
      .replace(/\{today-(\d+)\}/g, (_, days: string) => formatDay(today - Number(days)));
  return [
    [`programs/${id}.yaml`, fill('program.yaml')],
    [`data/${id}/observations.csv`, fill('observations.csv')],
    [`data/${id}/observations.mapping.yaml`, fill('observations.mapping.yaml')],
    [`data/${id}/partners.csv`, fill('partners.csv')],
    ['program.schema.json', `${JSON.stringify(programJsonSchema(), null, 2)}\n`],
    ['README.md', fill('README.md')],
    ['.env.example', fill('env.example')],
    ['.gitignore', fill('gitignore')],
  ];
}

function readId(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (/^[a-z]/.test(id) && id.length <= 64) return id;
  throw badInput(`A program cannot be called ${quote(name)}; expected letters, digits and hyphens, such as my-program.`);
}
