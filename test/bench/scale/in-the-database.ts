import { evaluateStored } from '../../../data/records/evaluate-stored.ts';
import { Live } from '../../../data/live.ts';
import { openStore } from '../../../data/store/store.ts';
import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { TestDatabase } from '../../data/store/databases.ts';
import { peakMebibytes, tell, tellLoad, timed } from './measured.ts';
import { EDITIONS, fillStore, LAST_DAY, MONTHS } from './population.ts';

/** In a process of its own: everyone evaluated from what the database adds up, then the review of a night, streamed. */
export async function benchStore(database: TestDatabase, partners: number): Promise<void> {
  await database.start();
  const store = await openStore(await database.create());
  const filled = await timed(() => fillStore(store.database, partners));
  const rows = partners * 6 * MONTHS;
  console.log(
    `${database.name}: ${partners.toLocaleString('en')} partners, ${rows.toLocaleString('en')} observations, made in ${filled.seconds.toFixed(0)} s, ${tellLoad()}`,
  );

  const counts = { inPlace: 0, inFull: 0 };
  const earned = new Map<string | null, number>();
  const evaluated = await timed(async () => {
    for await (const one of evaluateStored(store.database, EDITIONS, LAST_DAY, counts))
      earned.set(one.earned, (earned.get(one.earned) ?? 0) + 1);
  });
  const tiers = [...earned].map(([tier, count]) => `${count} ${tier}`).join(', ');
  console.log(
    `  evaluated where they are: ${tell(evaluated)} (${tiers}; ${counts.inFull} read in full), process at most ${peakMebibytes()} MiB`,
  );

  let today: Day = parseDay('2026-09-30')!;
  const live = new Live(store, { now: () => new Date(today * 86_400_000), today: () => today });
  const first = await timed(() => live.usePrograms(new Map([['acme', EDITIONS]]), new Map()));
  const beforeNight = peakMebibytes();
  today = parseDay('2026-10-01')!;
  const night = await timed(() => live.catchUp());
  const [told] = await store.database.all<{ count: number }>('SELECT COUNT(*) AS count FROM events');
  console.log(
    `  the first time that everyone is worked out: ${tell(first)}, at most ${beforeNight} MiB; the review of a night: ${tell(night)}, ${told!.count} told, at most ${peakMebibytes()} MiB, ${tellLoad()}`,
  );
  await live.close();
  await database.stop();
}
