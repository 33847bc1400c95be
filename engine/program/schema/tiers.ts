import type { Fault, Path } from '../faults.ts';
import type { Benefit, Investment } from '../program.ts';
import { readBenefits, readInvestment } from './benefits.ts';
import { readEntries, readFields, readList, readValue, type Fields } from './fields.ts';
import { readBars, readRequires, type BarDraft, type GroupDraft } from './requires.ts';
import { boolean, id, isId, number, orElse, orNull, part, text, within, words } from './values.ts';

/** Ranks are kept in eight bits where whole populations are evaluated. */
const MAX_TIERS = 100;

export const TIER = {
  id,
  name: text,
  summary: orNull(text),
  criteria: orNull(words(['unpublished'])),
  requires: part,
  keeps: part,
  benefits: part,
  investment: part,
  boost: orElse(within(number, { min: 1 }), 1),
  featured: orElse(boolean, false),
  health: part,
  replaces: part,
  open: orNull(text),
};
export const TRACK = { name: text, tiers: part };

export interface LadderDraft {
  track: string | null;
  name: string | null;
  tiers: TierDraft[];
}

/** A tier as far as it could be read; what is `undefined` was at fault. */
export interface TierDraft extends Pick<
  Fields<typeof TIER>,
  'id' | 'name' | 'summary' | 'boost' | 'featured' | 'open' | 'criteria'
> {
  /** Null: could not be read. */
  requires: (BarDraft | GroupDraft)[] | null;
  keeps: BarDraft[];
  benefits: Benefit[];
  investment: Investment | null;
  health: IdDraft[];
  replaces: IdDraft[];
  path: Path;
}

export interface IdDraft {
  id: string;
  path: Path;
}

/** One ladder from `tiers`, or one a track from `tracks`; exactly one of them is to be given. */
export function readLadders(tiers: unknown, tracks: unknown, faults: Fault[]): LadderDraft[] {
  if ((tiers === undefined) === (tracks === undefined)) {
    faults.push({
      code: 'choose-one',
      path: [],
      keys: ['tiers', 'tracks'],
      found: tiers === undefined ? [] : ['tiers', 'tracks'],
    });
  }
  const single = tiers === undefined ? [] : [{ track: null, name: null, tiers: readTiers(tiers, ['tiers'], faults) }];
  return tracks === undefined ? single : [...single, ...readTracks(tracks, ['tracks'], faults)];
}

function readTracks(input: unknown, path: Path, faults: Fault[]): LadderDraft[] {
  const entries = readEntries(input, path, faults);
  if (entries?.length === 0) faults.push({ code: 'empty', path, expected: 'map' });
  return (entries ?? []).map(([track, value]) => {
    const at = [...path, track];
    if (!isId(track)) faults.push({ code: 'bad-id', path: at, found: track });
    const fields = readFields(TRACK, value, at, faults);
    return { track, name: fields?.name ?? null, tiers: fields ? readTiers(fields.tiers, [...at, 'tiers'], faults) : [] };
  });
}

function readTiers(input: unknown, path: Path, faults: Fault[]): TierDraft[] {
  const items = readList(input, path, faults, MAX_TIERS);
  if (items?.length === 0) faults.push({ code: 'empty', path, expected: 'list' });
  const tiers = (items ?? []).flatMap((item, index) => readTier(item, [...path, index], faults) ?? []);
  refuseDuplicates(
    tiers.flatMap((tier) => (tier.id === undefined ? [] : [{ id: tier.id, path: [...tier.path, 'id'] }])),
    faults,
  );
  checkReplaces(tiers, faults);
  return tiers;
}

function readTier(input: unknown, path: Path, faults: Fault[]): TierDraft | null {
  const fields = readFields(TIER, input, path, faults);
  if (!fields) return null;
  if (fields.criteria) {
    for (const key of ['requires', 'keeps'] as const) {
      if (fields[key] !== undefined) faults.push({ code: 'unpublished-with', path: [...path, key], key });
    }
  }
  const health = readIds(fields.health, [...path, 'health'], faults);
  refuseDuplicates(health, faults);
  return {
    ...fields,
    requires: fields.requires === undefined ? [] : readRequires(fields.requires, [...path, 'requires'], faults),
    keeps: fields.keeps === undefined ? [] : (readBars(fields.keeps, [...path, 'keeps'], faults) ?? []),
    benefits: readBenefits(fields.benefits, [...path, 'benefits'], faults),
    investment: readInvestment(fields.investment, [...path, 'investment'], faults),
    health,
    replaces: readIds(fields.replaces, [...path, 'replaces'], faults),
    path,
  };
}

function readIds(input: unknown, path: Path, faults: Fault[]): IdDraft[] {
  const items = input === undefined ? [] : (readList(input, path, faults) ?? []);
  const ids = items.flatMap((item, index) => {
    const read = readValue(id, item, [...path, index], faults);
    return read === undefined ? [] : [{ id: read, path: [...path, index] }];
  });
  return ids;
}

/** A tier that is still there has its holders; and nobody's holders go to two tiers. */
function checkReplaces(tiers: TierDraft[], faults: Fault[]): void {
  const present = new Set(tiers.map((tier) => tier.id));
  const replaced = tiers.flatMap((tier) => tier.replaces);
  for (const { id, path } of replaced) {
    if (present.has(id)) faults.push({ code: 'replaces-kept-tier', path, found: id });
  }
  refuseDuplicates(replaced, faults);
}

function refuseDuplicates(ids: IdDraft[], faults: Fault[]): void {
  const seen = new Map<string, Path>();
  for (const { id, path } of ids) {
    const first = seen.get(id);
    if (first) faults.push({ code: 'duplicate-id', path, found: id, first });
    else seen.set(id, path);
  }
}
