import { readPrograms, watchPrograms } from './program-files.ts';
import type { Live } from './live.ts';

/** Another process may have stored something: an import, or another server. */
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
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    await live.catchUp().catch(onError);
    if (!isEnded) timer = setTimeout(() => void look(), LOOK_AGAIN_MS).unref();
  };
  void look();
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
    stopWatching();
  };
}
