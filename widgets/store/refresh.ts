import { asking } from './settings.ts';

interface Refreshable {
  $state: { followers: ReadonlySet<unknown>; get(): unknown };
  /** Asks again; with a partner, for that one alone. */
  refresh(partner?: string): void;
}

/** So long after something is shown, or was shown, it is seen to that it stays right. */
const TUNE_MS = 1_000;
/** Answers of servers that tell what happens, by their address. */
const telling = new Set<string>();
const watched: { parts: string[]; store: Refreshable }[] = [];
let isTuning = false;

/** Asks again for all that elements on the page show. */
export function refresh(): void {
  for (const { store } of watched) store.refresh();
}

/** The one store of its kind for these parts, made when it is first asked for. */
export function remember<T extends Refreshable>(known: Map<string, T>, parts: string[], create: () => T): T {
  const key = parts.join('\n');
  let store = known.get(key);
  if (!store) {
    known.set(key, (store = create()));
    watched.push({ parts, store });
  }
  return store;
}

/** What is followed, or known, is other than before. `url`: an answer of a server that tells what happens. */
export function tuneSoon(url?: string): void {
  if (url) telling.add(url);
  if (isTuning || !asking.revalidateMs) return;
  isTuning = true;
  asking.after(TUNE_MS, () => {
    isTuning = false;
    void import('./live.ts').then(
      ({ tune }) => tune(watched, telling),
      // Then it is not live.
      () => {},
    );
  });
}
