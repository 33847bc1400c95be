/** Where each partner ends up in its track when nothing out of the ordinary happens. Highest first; whoever is not named is on the first tier. */
export const APPS = {
  heartwood: 'old-bell-works half-past-flour lanternpost tidewick paper-heron sparrow-and-sum commonhook',
  evergreen: `seven-spoons velvet-hour rookery-lane spokewise greentwine kettle-and-cloud little-abacus goose-and-gander
    saltmarsh-digital brass-button evenings-off windowbox third-bell pennywhistle mothers-of-pearl hob-and-larder letterbox-lane
    underwood-scales many-hands north-window cartwheel quillfeather long-counter`,
  sapling: `button-tin plumline ferryman sugar-ledger inkberry bramble-and-byte loomwright copper-kettle-company magpie-street
    dovetail-and-daughter fernhill tuppence pilot-light harbour-clock woolgather pawprint ivory-key gable-and-stone marzipan-logic
    thimblerig cobble-and-co wax-and-wick blue-strings rainspout starling-crate lamp-and-lintel tollgate ribbon-and-rye
    glasshouse-eyes hazel-and-hatch knot-garden barleycorn penfold-post clay-and-kiln tinker-and-tail wren-house first-frost
    signal-cabin otter-and-oak margin-and-spine daybreak saucer-and-second halfpenny-bridge needlebright foxglove-lane`,
} as const;

export const STUDIOS = {
  arborist: 'first-light-studio hearth-and-hinge merchant-and-moss spokewise',
  gardener: `awning-studio tidy-till bluebell-and-bolt fable-and-flint petal-engineering cornerstone-two salt-and-ledger
    mezzanine-nine yes-chef-collective grand-opening seven-spoons rookery-lane greentwine sparrow-and-sum`,
} as const;

export type AppLevel = keyof typeof APPS | 'seedling';
export type StudioLevel = keyof typeof STUDIOS | 'grower';

export function appLevelOf(partner: string): AppLevel {
  return levelIn(APPS, partner) ?? 'seedling';
}

export function studioLevelOf(partner: string): StudioLevel {
  return levelIn(STUDIOS, partner) ?? 'grower';
}

function levelIn<L extends string>(levels: Readonly<Record<L, string>>, partner: string): L | null {
  for (const level in levels) if (levels[level].split(/\s+/).includes(partner)) return level;
  return null;
}
