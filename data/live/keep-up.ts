import { parsePrograms } from '../program-files/load-programs.ts';
import { readKeptFiles } from '../store/kept-files.ts';
import { fingerprintOf } from './derive.ts';
import { readPrograms, watchPrograms } from './program-files.ts';
import type { Live } from './live.ts';

/** Another process may have stored something, an import or another server, and not every store says so. */
const LOOK_AGAIN_MS = 500;

export interface KeepUpOptions {
  /** Where the program files are. */
  programs: string;
  /** What is wrong with them, a sentence each, whenever they have changed; none: they are in force. */
  onPrograms(faults: readonly string[]): void;
  onError(error: unknown): void;
}

/** Takes in what others store, a new day, and program files that have changed, until the function that it returns is called. */
export function keepUp(live: Live, { programs: path, onPrograms, onError }: KeepUpOptions): () => void {
  let isEnded = false;
  let isLooking = false;
  let isAskedAgain = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    if (isLooking) return void (isAskedAgain = true);
    isLooking = true;
    do {
      isAskedAgain = false;
      await catchUp(live).catch(onError);
    } while (isAskedAgain && !isEnded);
    isLooking = false;
    if (!isEnded) timer = setTimeout(() => void look(), LOOK_AGAIN_MS).unref();
  };
  void look();
  const stopListening = live.store.database.onChange(() => void look());
  const stopWatching = watchPrograms(path, () => {
    void (async () => {
      const { programs, ...known } = await readPrograms(path, live.store.database);
      if (programs && known.faults.length === 0 && 'paths' in known) await live.usePrograms(programs, known.paths);
      onPrograms(known.faults);
    })().catch(onError);
  });
  return () => {
    isEnded = true;
    clearTimeout(timer);
    stopListening();
    stopWatching();
  };
}

/** Where another server has other program files, those are taken that it has put into the store. */
async function catchUp(live: Live): Promise<void> {
  await live.catchUp();
  if (live.otherEditions.size === 0) return;
  const kept = parsePrograms(await readKeptFiles(live.store.database));
  if (!kept.ok) return;
  const isSame = ([id, fingerprint]: [string, string]): boolean => {
    const editions = kept.programs.get(id);
    return editions !== undefined && fingerprintOf(editions) === fingerprint;
  };
  if ([...live.otherEditions].every(isSame)) await live.usePrograms(kept.programs, kept.paths);
}
