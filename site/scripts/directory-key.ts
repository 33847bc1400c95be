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
    void words.then(async (say) => {
      status.textContent = say.asking;
      status.textContent = await ask(address, key, say, use);
    });
  });
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
