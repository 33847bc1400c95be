/** Reads all that the site is made of; exits with 1 and every fault on standard error when there are any. */
import process from 'node:process';
import { CatalogError, loadCatalog } from '../data/catalog.ts';

try {
  await loadCatalog();
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
