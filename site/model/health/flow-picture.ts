import type { LadderHealth } from './program-health.ts';

/** Where a flow is drawn: `bar` is how wide a day is, `names` the room for the names of the tiers beside the last one. */
export interface FlowBox {
  width: number;
  height: number;
  top: number;
  bottom: number;
  bar: number;
  names: number;
}

export const FLOW_BOX: FlowBox = { width: 720, height: 260, top: 6, bottom: 236, bar: 12, names: 118 };
/** As wide as a phone: what is written in it is as large as it says. */
export const NARROW_FLOW_BOX: FlowBox = { width: 232, height: 330, top: 6, bottom: 306, bar: 7, names: 103 };
const GAP = 8;

export interface FlowPicture {
  /** How many stand on each tier on each day. */
  bars: { x: number; y: number; height: number; rank: number; count: number }[];
  /** As the `d` of a path. */
  ribbons: { d: string; way: 'up' | 'down' | 'same' }[];
  days: number[];
}

/** Who went where from quarter to quarter: a column a day, the highest tier on top, and ribbons as thick as so many partners. */
export function drawFlow(
  { tiers, days, flows }: Pick<LadderHealth, 'days' | 'flows'> & { tiers: readonly unknown[] },
  box: FlowBox = FLOW_BOX,
): FlowPicture {
  const ranks = tiers.map((_, rank) => rank).reverse();
  const columns = days.map((_, index) => ranks.map((rank) => ({ rank, count: countOn(flows, index, rank) })));
  const most = Math.max(1, ...columns.map((column) => column.reduce((sum, { count }) => sum + count, 0)));
  const unit = (box.bottom - box.top - GAP * (ranks.length - 1)) / most;
  const xs = days.map((_, index) => round((index * (box.width - box.bar)) / Math.max(1, days.length - 1)));
  // All columns stand on the ground, so that a program that grows is seen to.
  const bars = columns.flatMap((column, index) => {
    const height = column.reduce((sum, { count }) => sum + count * unit, 0) + GAP * (ranks.length - 1);
    let y = box.bottom - height;
    return column.map(({ rank, count }) => {
      const bar = { x: xs[index]!, y: round(y), height: round(count * unit), rank, count };
      y += count * unit + GAP;
      return bar;
    });
  });
  const barOf = (index: number, rank: number) => bars.find((bar) => bar.x === xs[index] && bar.rank === rank)!;
  const ribbons = flows.flatMap((flow, index) => {
    const left = new Map(ranks.map((rank) => [rank, barOf(index, rank).y]));
    const right = new Map(ranks.map((rank) => [rank, barOf(index + 1, rank).y]));
    return ranks.flatMap((from) =>
      ranks.flatMap((to) => {
        const thick = (flow.get(`${from}>${to}`) ?? 0) * unit;
        if (thick === 0) return [];
        const [y1, y2] = [left.get(from)!, right.get(to)!];
        left.set(from, y1 + thick);
        right.set(to, y2 + thick);
        const way = to > from ? 'up' : to < from ? 'down' : 'same';
        return [{ d: ribbon(xs[index]! + box.bar, y1, xs[index + 1]!, y2, thick), way } as const];
      }),
    );
  });
  // What moved lies over what stayed.
  return { bars, ribbons: ribbons.sort((a, b) => Number(a.way !== 'same') - Number(b.way !== 'same')), days: xs };
}

const LEAST_BETWEEN_NAMES = 15;

/** Where the names of a column stand: in the middle of their bars, or as far below as keeps them clear of each other. */
export function placeNames(column: readonly { y: number; height: number }[], least = LEAST_BETWEEN_NAMES): number[] {
  let free = -Infinity;
  return column.map(({ y, height }) => {
    const at = Math.max(y + height / 2 + 4, free, 12);
    free = at + least;
    return round(at);
  });
}

function countOn(flows: LadderHealth['flows'], index: number, rank: number): number {
  const isLast = index === flows.length;
  const flow = isLast ? flows[index - 1] : flows[index];
  return [...(flow ?? [])].reduce((sum, [key, count]) => {
    const [from, to] = key.split('>');
    return (isLast ? to : from) === String(rank) ? sum + count : sum;
  }, 0);
}

function ribbon(x1: number, y1: number, x2: number, y2: number, thick: number): string {
  const middle = round((x1 + x2) / 2);
  const [a, b, c, d] = [y1, y2, y2 + thick, y1 + thick].map(round);
  return `M${x1} ${a}C${middle} ${a} ${middle} ${b} ${x2} ${b}V${c}C${middle} ${c} ${middle} ${d} ${x1} ${d}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
