import type { PublicDirectory } from '../../engine/wire.ts';
import { KEY_WORDS } from '../words/directory.ts';

/** What a key opens is asked for with it; it stands in the field alone, and nowhere else. */
export function takeKey(address: string, use: (directory: PublicDirectory) => void): void {
  const place = document.querySelector<HTMLElement>('#operator')!;
  const form = place.querySelector('form')!;
  const status = place.querySelector('[role="status"]')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const key = String(new FormData(form).get('key')).trim();
    form.reset();
    status.textContent = KEY_WORDS.asking;
    void ask(address, key, use).then((words) => (status.textContent = words));
  });
}

async function ask(address: string, key: string, use: (directory: PublicDirectory) => void): Promise<string> {
  try {
    const response = await fetch(address, { headers: { authorization: `Bearer ${key}` }, cache: 'no-store' });
    if (response.status === 401 || response.status === 403) return KEY_WORDS.refused;
    if (!response.ok) return KEY_WORDS.failed;
    const directory = (await response.json()) as PublicDirectory;
    if (directory.audience !== 'operator') return KEY_WORDS.files;
    use(directory);
    return KEY_WORDS.works;
  } catch {
    return KEY_WORDS.failed;
  }
}
