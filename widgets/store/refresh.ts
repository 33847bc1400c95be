const refreshable = new Set<{ refresh(): void }>();

/** Asks again for all that elements on the page show. */
export function refresh(): void {
  for (const store of refreshable) store.refresh();
}

/** The one store of its kind for these parts, made when it is first asked for. */
export function remember<T extends { refresh(): void }>(known: Map<string, T>, parts: string[], create: () => T): T {
  const key = JSON.stringify(parts);
  let store = known.get(key);
  if (!store) {
    known.set(key, (store = create()));
    refreshable.add(store);
  }
  return store;
}
