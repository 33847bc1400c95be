import { formatDuration, parseDuration } from '../../../engine/primitives/calendar.ts';
import { withWindows } from '../../../engine/planning/other-windows.ts';
import { isInRange } from '../../../engine/program/schema/limits.ts';
import type { Bar, Program, Tier } from '../../../engine/program/program.ts';
import { listDials, placeInGroup, type Dial, type WindowDial } from './dials.ts';

/** What is moved; all else is as it is. */
export interface Proposal {
  /** By key of a dial. Null: as it is. */
  thresholds: ReadonlyMap<string, Moved>;
  /** By id of a metric, the window over which it is counted, as ISO text. */
  windows: ReadonlyMap<string, string>;
}

export type Moved = Record<Part, number | null>;
/** What a threshold has: so much to enter, so much to stay. */
export type Part = 'target' | 'keep';

export const NOTHING_MOVED: Proposal = { thresholds: new Map(), windows: new Map() };

/** After the key of a dial: what is enough to stay. */
const KEEP = '~';
/** Before the id of a metric: over which window it is counted. No key begins so. */
const WINDOW = 'window:';

/** What enough to stay is called, in the address and in the form. */
export function nameOfKeep({ key }: Pick<Dial, 'key'>): string {
  return key + KEEP;
}

/** What the window of a metric is called there. */
export function nameOfWindow({ metric }: Pick<WindowDial, 'metric'>): string {
  return WINDOW + metric.id;
}

/** Which dial is meant by a name, and which part of it. */
export function readName(name: string): { key: string; part: Part } {
  return name.endsWith(KEEP) ? { key: name.slice(0, -KEEP.length), part: 'keep' } : { key: name, part: 'target' };
}

export function isMoved({ thresholds, windows }: Proposal): boolean {
  return thresholds.size + windows.size > 0;
}

/** What is written of a threshold, in a field or in an address. Null: nothing that a program may ask for, or just what it asks for today. */
export function readMove(dial: Dial, part: Part, text: string | null): number | null {
  const value = readNumber(text);
  const today = part === 'target' ? dial.bar.target : dial.keep;
  return value !== null && value !== today && isInRange(value, dial.ranges[part]) ? value : null;
}

/** Null: there is none. */
export function readNumber(text: string | null): number | null {
  const value = text?.trim() ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}

/** The proposal with one threshold as it is written. */
export function moveThreshold(proposal: Proposal, dial: Dial, part: Part, text: string): Proposal {
  const before = proposal.thresholds.get(dial.key) ?? { target: null, keep: null };
  const after = { ...before, [part]: readMove(dial, part, text) };
  const others = [...proposal.thresholds].filter(([key]) => key !== dial.key);
  const isAsToday = after.target === null && after.keep === null;
  return { ...proposal, thresholds: new Map([...others, ...(isAsToday ? [] : [[dial.key, after] as const])]) };
}

/** The proposal with a metric counted over that window; one that cannot be chosen puts it back. */
export function moveWindow(proposal: Proposal, dial: WindowDial, text: string): Proposal {
  const others = [...proposal.windows].filter(([metric]) => metric !== dial.metric.id);
  const isOther = dial.others.some((window) => formatDuration(window) === text);
  return { ...proposal, windows: new Map([...others, ...(isOther ? [[dial.metric.id, text] as const] : [])]) };
}

/** From the fragment of an address, which no server is ever sent. What does not belong is left out, as it is where it is typed. */
export function readProposal(fragment: string, dials: readonly Dial[], windows: readonly WindowDial[] = []): Proposal {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  let proposal = NOTHING_MOVED;
  for (const dial of dials) {
    proposal = moveThreshold(proposal, dial, 'target', said.get(dial.key) ?? '');
    proposal = moveThreshold(proposal, dial, 'keep', said.get(nameOfKeep(dial)) ?? '');
  }
  for (const dial of windows) proposal = moveWindow(proposal, dial, said.get(nameOfWindow(dial)) ?? '');
  return proposal;
}

/** `apps/heartwood/shops=900&apps/heartwood/shops~=800&window:rating=P3M`; empty when nothing is moved. */
export function writeProposal({ thresholds, windows }: Proposal): string {
  return [
    ...[...thresholds].flatMap(([key, { target, keep }]) => [
      ...(target === null ? [] : [`${encodeURI(key)}=${target}`]),
      ...(keep === null ? [] : [`${encodeURI(key)}${KEEP}=${keep}`]),
    ]),
    ...[...windows].map(([metric, window]) => `${WINDOW}${metric}=${window}`),
  ].join('&');
}

/** The edition with what is moved. To stay never takes more than to enter; nobody's heirs are named anew, as all tiers stay. */
export function propose(edition: Program, { thresholds, windows }: Proposal): Program {
  const dials = listDials(edition);
  const counted = withWindows(edition, ({ id }) => (windows.has(id) ? parseDuration(windows.get(id)!) : null));
  return {
    ...(windows.size > 0 ? counted : edition),
    ladders: edition.ladders.map((ladder) => ({
      ...ladder,
      tiers: ladder.tiers.map((tier) =>
        moveTier(
          tier,
          dials.filter(({ track, tier: id }) => track === ladder.track && id === tier.id),
          thresholds,
        ),
      ),
    })),
  };
}

/**
 * What was moved of an edition as everyone may know it, for the same edition with all that it asks: what stands in a group may be in another
 * place there. What is known of both is in the same order.
 */
export function carryOver(proposal: Proposal, from: readonly Dial[], to: readonly Dial[]): Proposal {
  const left = [...to];
  const thresholds = new Map<string, Moved>();
  for (const dial of from) {
    const at = left.findIndex((other) => isSame(dial, other));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    const moved = proposal.thresholds.get(dial.key);
    if (found && moved) thresholds.set(found.key, moved);
  }
  return { ...proposal, thresholds };
}

function isSame(one: Dial, other: Dial): boolean {
  const textOf = ({ track, tier, isInGroup, bar }: Dial): string => JSON.stringify([track, tier, isInGroup, bar]);
  return textOf(one) === textOf(other);
}

function moveTier(tier: Tier, dials: readonly Dial[], thresholds: Proposal['thresholds']): Tier {
  const moved = new Map(dials.map((dial) => [dial.key.slice(dial.key.lastIndexOf('/') + 1), settle(dial, thresholds)]));
  const move = (bar: Bar, place: string): Bar => ({ ...bar, target: moved.get(bar.metric + place)?.target ?? bar.target });
  const own = dials.filter(({ isInGroup }) => !isInGroup);
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
        const { keep } = settle(dial, thresholds);
        const before = tier.keeps.find((one) => one.metric === dial.bar.metric && one.direction === dial.bar.direction);
        return keep === null
          ? []
          : [{ ...(before ?? { ...dial.bar, why: null, open: null, when: null, eachAbove: null }), target: keep }];
      }),
    ],
  };
}

/** What a dial comes to. */
export function settle({ key, bar, keep }: Dial, thresholds: Proposal['thresholds']): { target: number; keep: number | null } {
  const target = thresholds.get(key)?.target ?? bar.target;
  const stay = thresholds.get(key)?.keep ?? keep;
  const isLower = stay !== null && (bar.direction === 'atLeast' ? stay < target : stay > target);
  return { target, keep: isLower ? stay : null };
}
