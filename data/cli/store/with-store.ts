import type { Editions } from '../../../engine/program/editions.ts';
import { clockOf, ConfigurationError, Live, readConfiguration, StoreError, type Configuration } from '../../live.ts';
import { openStore, type Store } from '../../store/store.ts';
import { badInput } from '../failures.ts';

/** The store that the environment's variables name, for as long as the work takes. */
export function withStore<T>(work: (store: Store, configuration: Configuration) => Promise<T>): Promise<T> {
  return refuseStoreErrors(async () => {
    const configuration = readConfiguration(process.env);
    const store = await openStore(configuration.store);
    try {
      return await work(store, configuration);
    } finally {
      await store.close();
    }
  });
}

/** What is wrong with a store ends the command with its sentence. */
export async function refuseStoreErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof StoreError) throw badInput(error.message);
    throw error;
  }
}

/** Works out what follows for a program, unless its standings are kept by somebody who has other editions of it. */
export async function workOut(store: Store, { asOf }: Configuration, id: string, editions: Editions): Promise<void> {
  await new Live(store, clockOf(asOf)).usePrograms(new Map([[id, editions]]), new Map());
}
