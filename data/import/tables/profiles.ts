import type { Cell } from '../cells/cell.ts';
import { readId, readPartner, readText } from '../cells/texts.ts';
import { FaultList, shortenFound, type Imported, type Place } from '../faults.ts';
import { readFiles, type Sources } from '../read-files.ts';

const PARTNER_TEXTS = ['name', 'summary', 'url', 'icon'] as const;
const LISTING_TEXTS = ['name', 'summary', 'category', 'icon', 'price'] as const;

/** What is told of someone or something beside what is measured; null where the cell is empty or the file has no such column. */
export type Texts<K extends string> = Record<K, string | null>;
export type PartnerTexts = Texts<(typeof PARTNER_TEXTS)[number]>;
export type ListingTexts = Texts<(typeof LISTING_TEXTS)[number]>;

/** By partner. */
export async function importPartnerTexts(sources: Sources): Promise<Imported<Map<string, PartnerTexts>>> {
  const faults = new FaultList();
  const places = new Map<string, Place>();
  const texts = await readTexts(sources, 'partner', readPartner, PARTNER_TEXTS, faults, (partner, { url }, line) => {
    const other = places.get(partner);
    if (other) faults.add(line, { code: 'repeated-partner', partner, other });
    places.set(partner, faults.placeOf(line));
    // It becomes a link on a page: `javascript:` must not get there.
    if (url !== null && !isWebAddress(url))
      faults.add(line, { code: 'not-a-web-address', column: 'url', found: shortenFound(url) });
  });
  return faults.conclude(texts);
}

/** By listing. That each is there once, `importListings` sees to. */
export async function importListingTexts(sources: Sources): Promise<Imported<Map<string, ListingTexts>>> {
  const faults = new FaultList();
  const texts = await readTexts(sources, 'listing', readId, LISTING_TEXTS, faults, () => {});
  return faults.conclude(texts);
}

async function readTexts<K extends string>(
  sources: Sources,
  key: string,
  readKey: (cell: Cell, column: string, line: number, faults: FaultList) => string | null,
  columns: readonly K[],
  faults: FaultList,
  onRow: (key: string, texts: Texts<K>, line: number) => void,
): Promise<Map<string, Texts<K>>> {
  const all = new Map<string, Texts<K>>();
  const wanted = [{ name: key, need: 'required' as const }, ...columns.map((name) => ({ name, need: 'optional' as const }))];
  await readFiles(sources, wanted, faults, ([keyCell, ...cells], line) => {
    const id = readKey(keyCell!, key, line, faults);
    if (id === null) return;
    const texts = Object.fromEntries(
      columns.map((column, i) => [column, cells[i] === '' ? null : readText(cells[i]!, column, line, faults)]),
    ) as Texts<K>;
    onRow(id, texts, line);
    all.set(id, texts);
  });
  return all;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
