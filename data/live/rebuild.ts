import type { DatedProgram } from '../catalog.ts';
import { lockBatches } from '../store/counters.ts';
import { eachDerivedRow, forgetDerivation } from '../store/derived.ts';
import type { Store } from '../store/store.ts';
import { refresh } from './refresh.ts';

export interface Rebuilt {
  partners: number;
  /** Those of whom something else was kept than follows from what was stored; none, if all is well. */
  different: string[];
}

/** Works out everyone's standing from what is stored alone, puts it in place of what was kept, and tells where that was something else. */
export function rebuildProgram({ database }: Store, program: DatedProgram): Promise<Rebuilt> {
  return database.transaction(async (sql) => {
    await lockBatches(sql);
    const before = new Map<string, string>();
    for await (const { partner, kept } of eachDerivedRow(sql, program.id)) before.set(partner, kept);
    await forgetDerivation(sql, program.id);
    await refresh(sql, program);
    const different: string[] = [];
    let partners = 0;
    for await (const { partner, kept } of eachDerivedRow(sql, program.id)) {
      partners++;
      if (before.get(partner) !== kept) different.push(partner);
    }
    return { partners, different };
  });
}
