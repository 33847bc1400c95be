import type { PublicDirectory } from '../../engine/wire.ts';
import type { DirectoryWords } from '../words/en/program/directory.ts';
import { askWithKey, takeKey } from './operator-key.ts';

const AGAIN_MS = 1000;

/** A first answer of many partners says how many are still being looked at: it is asked again until that is nobody. */
export function takeDirectoryKey(
  address: string,
  words: Promise<DirectoryWords['key']>,
  use: (directory: PublicDirectory) => void,
): void {
  takeKey(words, async (key, own, say) => {
    let pending = 0;
    for (let isFirst = true; isFirst || pending > 0; isFirst = false) {
      if (!isFirst) await new Promise((done) => setTimeout(done, AGAIN_MS));
      pending = 0;
      const refused = await askWithKey<PublicDirectory>(address, key, own, (directory) => {
        pending = directory.pending ?? 0;
        use(directory);
      });
      say(refused ?? (pending > 0 ? own.pending(pending) : own.works));
    }
  });
}
