import { readText } from '../cells/texts.ts';
import { FaultList, shortenFound, type Imported } from '../faults.ts';
import { readRows } from '../rows/rows.ts';
import type { Source } from '../rows/source.ts';

const PARTNER_TEXTS = ['name', 'summary', 'url', 'icon'] as const;
const LISTING_TEXTS = ['name', 'summary', 'category', 'icon', 'price'] as const;

/** What is told of someone or something beside what is measured; null where the cell is empty or the file has no such column. */
export type Texts<K extends string> = Record<K, string | null>;
export type PartnerTexts = Texts<(typeof PARTNER_TEXTS)[number]>;
export type ListingTexts = Texts<(typeof LISTING_TEXTS)[number]>;

/** By partner. */
export async function importPartnerTexts(source: Source): Promise<Imported<Map<string, PartnerTexts>>> {
  const faults = new FaultList(source.name);
  const lines = new Map<string, number>();
  const texts = await readTexts(source, 'partner', PARTNER_TEXTS, faults, (partner, { url }, line) => {
    const otherLine = lines.get(partner);
    if (otherLine !== undefined) faults.add(line, { code: 'repeated-partner', partner, otherLine });
    lines.set(partner, line);
    // It becomes a link on a page: `javascript:` must not get there.
    if (url !== null && !isWebAddress(url))
      faults.add(line, { code: 'not-a-web-address', column: 'url', found: shortenFound(url) });
  });
  return faults.conclude(texts);
}

/** By listing. That each is there once, `importListings` sees to. */
export async function importListingTexts(source: Source): Promise<Imported<Map<string, ListingTexts>>> {
  const faults = new FaultList(source.name);
  const texts = await readTexts(source, 'listing', LISTING_TEXTS, faults, () => {});
  return faults.conclude(texts);
}

async function readTexts<K extends string>(
  source: Source,
  key: string,
  columns: readonly K[],
  faults: FaultList,
  onRow: (key: string, texts: Texts<K>, line: number) => void,
): Promise<Map<string, Texts<K>>> {
  const all = new Map<string, Texts<K>>();
  const wanted = [{ name: key, need: 'required' as const }, ...columns.map((name) => ({ name, need: 'optional' as const }))];
  await readRows(source, wanted, faults, ([keyCell, ...cells], line) => {
    const id = readText(keyCell!, key, line, faults);
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
