import { setImmediate } from 'node:timers/promises';
import type { PublicDirectory, PublicEntry } from '../../engine/wire.ts';
import { addRisks, publishPartner } from '../publish.ts';
import type { Sql } from '../store/database.ts';
import type { LiveProgram } from './program.ts';

type Risky = Pick<PublicEntry, 'partner' | 'track'>;

const CHUNK = 20;
const kept = new WeakMap<LiveProgram, { version: number; risky: Promise<Risky[]> }>();

/** The directory as an operator may see it. Everyone is projected for it, so it takes its time, once for each state of the program. */
export async function directoryOfOperator(sql: Sql, program: LiveProgram): Promise<PublicDirectory> {
  const { version } = program;
  let found = kept.get(program);
  if (found?.version !== version) kept.set(program, (found = { version, risky: listRisky(sql, program) }));
  // What went wrong once may go well the next time.
  found.risky.catch(() => kept.delete(program));
  return addRisks(await program.publishDirectory(sql), await found.risky);
}

async function listRisky(sql: Sql, program: LiveProgram): Promise<Risky[]> {
  const risky: Risky[] = [];
  let seen = 0;
  for (const { id, holds } of [...program.roster.values()]) {
    if (holds.length === 0) continue;
    const known = await program.read(sql, id);
    const shown = known && publishPartner(program.dated, program.roster, known, 'operator');
    for (const { partner, track, state } of shown?.standings ?? []) if (state === 'at-risk') risky.push({ partner, track });
    // Who asks meanwhile is answered.
    if (++seen % CHUNK === 0) await setImmediate();
  }
  return risky;
}
