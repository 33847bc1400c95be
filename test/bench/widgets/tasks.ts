/** What a trace of a browser tells of one thing that a thread did: microseconds, those of the clock and those of the thread alone. */
interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { type?: string } };
}

export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'];

/** The page marks with it that it is about to be clicked on. */
export const CLICK_MARK = 'click-follows';

/** Milliseconds of the page's own thread, which other work on the machine does not lengthen. */
export interface Tasks {
  /** Each task before the click. */
  loading: number[];
  /** From the click to what is painted then. */
  click: number;
}

export function readTasks(trace: string): Tasks {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: Traced[] };
  const mark = traceEvents.find(({ name }) => name === CLICK_MARK)!;
  const own = traceEvents.filter(({ pid, tid, ph }) => pid === mark.pid && tid === mark.tid && ph === 'X');
  const tasks = own.filter(({ name }) => name === 'RunTask').sort((a, b) => a.ts - b.ts);
  const click = own.find(({ name, ts, args }) => name === 'EventDispatch' && args.data?.type === 'click' && ts > mark.ts)!;
  const paint = own.filter(({ name, ts }) => name === 'Paint' && ts > click.ts).sort((a, b) => a.ts - b.ts)[0]!;
  const sumOf = (some: Traced[]) => some.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  return {
    loading: tasks.filter(({ ts }) => ts < mark.ts).map(({ tdur = 0 }) => tdur / 1000),
    click: sumOf(tasks.filter(({ ts, dur = 0 }) => ts + dur > click.ts && ts < paint.ts)),
  };
}
