import type { PublicDirectory } from '../../engine/wire.ts';
import type { DirectoryWords } from '../words/en/program/directory.ts';

type KeyWords = DirectoryWords['key'];

/** What a key opens is asked for with it; it stands in the field alone, and nowhere else. */
export function takeKey(address: string, words: Promise<KeyWords>, use: (directory: PublicDirectory) => void): void {
  const place = document.querySelector<HTMLElement>('#operator')!;
  const form = place.querySelector('form')!;
  const status = place.querySelector('[role="status"]')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const key = String(new FormData(form).get('key')).trim();
    form.reset();
    void words.then((say) => {
      status.textContent = say.asking;
      void askUntilAll(address, key, say, use, (text) => (status.textContent = text));
    });
  });
}

const AGAIN_MS = 1000;

/** A first answer of many partners says how many are still being looked at: it is asked again until that is nobody. */
async function askUntilAll(
  address: string,
  key: string,
  words: KeyWords,
  use: (directory: PublicDirectory) => void,
  say: (text: string) => void,
): Promise<void> {
  let pending = 0;
  const take = (directory: PublicDirectory): void => {
    pending = directory.pending ?? 0;
    use(directory);
  };
  for (let isFirst = true; isFirst || pending > 0; isFirst = false) {
    if (!isFirst) await new Promise((done) => setTimeout(done, AGAIN_MS));
    pending = 0;
    const text = await ask(address, key, words, take);
    say(pending > 0 ? words.pending(pending) : text);
  }
}

async function ask(address: string, key: string, words: KeyWords, use: (directory: PublicDirectory) => void): Promise<string> {
  try {
    const response = await fetch(address, { headers: { authorization: `Bearer ${key}` }, cache: 'no-store' });
    if (response.status === 401 || response.status === 403) return words.refused;
    if (!response.ok) return words.failed;
    const directory = (await response.json()) as PublicDirectory;
    if (directory.audience !== 'operator') return words.files;
    use(directory);
    return words.works;
  } catch {
    return words.failed;
  }
}
