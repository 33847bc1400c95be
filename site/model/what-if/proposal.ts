import type { Bar, Program, Tier } from '../../../engine/program/program.ts';
import { isInGroup, listDials, placeInGroup, type Dial } from './dials.ts';

/** What is moved: by key of a dial. Null: as it is. */
export type Proposal = ReadonlyMap<string, { target: number | null; keep: number | null }>;

/** After the key of a dial: what is enough to stay. */
const KEEP = '~';

/** What that is called, in the address and in the form. */
export function nameOfKeep({ key }: Pick<Dial, 'key'>): string {
  return key + KEEP;
}

/** Which dial is meant by a name, and whether what is enough to stay is. */
export function readName(name: string): { key: string; isKeep: boolean } {
  const isKeep = name.endsWith(KEEP);
  return { key: isKeep ? name.slice(0, -KEEP.length) : name, isKeep };
}

/** From the fragment of an address, which no server is ever sent. What does not belong is left out. */
export function readProposal(fragment: string, dials: readonly Dial[]): Proposal {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const read = (key: string): number | null => {
    const text = said.get(key)?.trim();
    const value = text ? Number(text) : NaN;
    return Number.isFinite(value) && value >= 0 ? value : null;
  };
  return new Map(
    dials.flatMap(({ key }) => {
      const [target, keep] = [read(key), read(nameOfKeep({ key }))];
      return target === null && keep === null ? [] : [[key, { target, keep }]];
    }),
  );
}

/** `apps/heartwood/shops=900&apps/heartwood/shops~=800`; empty when nothing is moved. */
export function writeProposal(proposal: Proposal): string {
  return [...proposal]
    .flatMap(([key, { target, keep }]) => [
      ...(target === null ? [] : [`${encodeURI(key)}=${target}`]),
      ...(keep === null ? [] : [`${nameOfKeep({ key: encodeURI(key) })}=${keep}`]),
    ])
    .join('&');
}

/** The edition with what is moved. To stay never takes more than to enter; nobody's heirs are named anew, as all tiers stay. */
export function propose(edition: Program, proposal: Proposal): Program {
  const dials = listDials(edition);
  return {
    ...edition,
    ladders: edition.ladders.map((ladder) => ({
      ...ladder,
      tiers: ladder.tiers.map((tier) =>
        moveTier(
          tier,
          dials.filter(({ track, tier: id }) => track === ladder.track && id === tier.id),
          proposal,
        ),
      ),
    })),
  };
}

function moveTier(tier: Tier, dials: readonly Dial[], proposal: Proposal): Tier {
  const moved = new Map(dials.map((dial) => [dial.key.slice(dial.key.lastIndexOf('/') + 1), settle(dial, proposal)]));
  const move = (bar: Bar, place: string): Bar => ({ ...bar, target: moved.get(bar.metric + place)?.target ?? bar.target });
  const own = dials.filter((dial) => !isInGroup(dial));
  const isOwn = (keep: Bar): boolean => own.some(({ bar }) => bar.metric === keep.metric && bar.direction === keep.direction);
  return {
    ...tier,
    replaces: [],
    requires: tier.requires.map((one, index) =>
      one.kind === 'bar'
        ? move(one, '')
        : {
            ...one,
            members: one.members.map((bars, member) => bars.map((bar) => move(bar, placeInGroup(index, member)))),
          },
    ),
    keeps: [
      ...tier.keeps.filter((keep) => !isOwn(keep)),
      ...own.flatMap((dial): Bar[] => {
        const { keep } = settle(dial, proposal);
        const before = tier.keeps.find((one) => one.metric === dial.bar.metric && one.direction === dial.bar.direction);
        return keep === null
          ? []
          : [{ ...(before ?? { ...dial.bar, why: null, open: null, when: null, eachAbove: null }), target: keep }];
      }),
    ],
  };
}

/** What a dial comes to. */
export function settle({ key, bar, keep }: Dial, proposal: Proposal): { target: number; keep: number | null } {
  const target = proposal.get(key)?.target ?? bar.target;
  const stay = proposal.get(key)?.keep ?? keep;
  const isLower = stay !== null && (bar.direction === 'atLeast' ? stay < target : stay > target);
  return { target, keep: isLower ? stay : null };
}
