import { Live } from '../../../data/live.ts';
import { ObservationWriter } from '../../../data/import.ts';
import { openStore } from '../../../data/store/store.ts';
import { DATABASES } from '../../data/store/databases.ts';
import { tellLoad } from './measured.ts';
import { EDITIONS, fillStore, LAST_DAY, MONTHS } from './population.ts';
import { findPostgres, processorSeconds } from './processor.ts';

const PARTNERS = 10_000;
const SECONDS = 8;
const SIZES = [1, 100, 1000];

/** Batches of so many rows, each of another partner with 24 months of six metrics before it: stored, and everyone's standing worked out anew. */
export async function benchBatches(): Promise<void> {
  for (const database of DATABASES) {
    await database.start();
    const store = await openStore(await database.create());
    await fillStore(store.database, PARTNERS);
    const live = new Live(store, { now: () => new Date(LAST_DAY * 86_400_000), today: () => LAST_DAY });
    await live.usePrograms(new Map([['acme', EDITIONS]]), new Map());
    console.log(`${database.name}: ${PARTNERS.toLocaleString('en')} partners with ${6 * MONTHS} observations each`);
    const postgres = database.name === 'PostgreSQL' ? await findPostgres(store.database) : NaN;
    let sent = 0;
    for (const size of SIZES) {
      const work = async (until: number): Promise<number> => {
        let rows = 0;
        for (; performance.now() < until; rows += size) await live.append(batchOf(sent, (sent += size)));
        return rows;
      };
      await work(performance.now() + 1000);
      const [used, inPostgres, begun] = [process.cpuUsage(), processorSeconds(postgres), performance.now()];
      const rows = await work(begun + SECONDS * 1000);
      const seconds = (performance.now() - begun) / 1000;
      const { user, system } = process.cpuUsage(used);
      const other = Number.isNaN(postgres)
        ? ''
        : ` and ${Math.round(((processorSeconds(postgres) - inPostgres) / rows) * 1e6)} in PostgreSQL`;
      console.log(
        `  batches of ${size}: ${Math.round(rows / seconds)} rows a second; ${Math.round((user + system) / rows)} µs of the processor a row${other}; ${tellLoad()}`,
      );
    }
    await live.close();
    await database.stop();
  }
}

function batchOf(from: number, to: number) {
  const writer = new ObservationWriter(['shops']);
  for (let i = from; i < to; i++) {
    const day = LAST_DAY - 300 + (Math.floor(i / PARTNERS) % 300);
    writer.add(writer.addPartner(`p${i % PARTNERS}`), 0, day, 100 + (i % 500), NaN, { file: 'bench', line: 1 });
  }
  return { program: 'acme', received: 0, source: 'bench', idempotency: null, observations: writer.finish(), records: [] };
}
