import type { operatorKey } from '../words/en/program/operator-key.ts';

type KeyWords = typeof operatorKey;

/** What a key opens is asked for with it; it stands in the field alone, and nowhere else. `open`: asks, and says what came of it. */
export function takeKey<W extends KeyWords>(
  words: Promise<W>,
  open: (key: string, words: W, say: (text: string) => void) => Promise<void>,
): void {
  const place = document.querySelector<HTMLElement>('#operator')!;
  const form = place.querySelector('form');
  // Files have no server that knows keys, and say so in its place.
  if (!form) return;
  const status = place.querySelector('[role="status"]')!;
  const say = (text: string): void => void (status.textContent = text);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const key = String(new FormData(form).get('key')).trim();
    form.reset();
    void words.then((own) => {
      say(own.asking);
      void open(key, own, say);
    });
  });
}

/** Uses what a key opens. Why it opens nothing; null: it did. */
export async function askWithKey<T extends { audience: string }>(
  address: string,
  key: string,
  words: KeyWords,
  use: (answer: T) => void,
): Promise<string | null> {
  try {
    const response = await fetch(address, { headers: { authorization: `Bearer ${key}` }, cache: 'no-store' });
    if (response.status === 401 || response.status === 403) return words.refused;
    if (!response.ok) return words.failed;
    const answer = (await response.json()) as T;
    if (answer.audience !== 'operator') return words.files;
    use(answer);
    return null;
  } catch {
    return words.failed;
  }
}
