import { asking, configure } from './settings.ts';
import { programPath } from './where.ts';

/** What elements follow, and what it is about: base, program, and the partner where it is one. */
export interface Watched {
  parts: readonly string[];
  store: { $state: { followers: ReadonlySet<unknown>; get(): unknown }; refresh(partner?: string): void };
}

interface ServerEvent {
  name: string;
  data: unknown;
}

/** One connection to one program's server. */
interface Line {
  partners: ReadonlySet<string>;
  isBroken: boolean;
  close(): void;
}

/** A longer list is not sent: then all partners are told of. */
const LONGEST_QUERY = 6_000;
/** So long at most until what was told is asked for: not all visitors at once. */
const SPREAD_MS = 400;
const RECONNECT_MS = 2_000;
const LONGEST_RECONNECT_MS = 5 * 60_000;

const lines = new Map<string, Line>();
let tuneAgain: (() => void) | null = null;
let cancelRevalidation: (() => void) | null = null;

/**
 * Keeps what is followed up to date: by one connection for each program where the server tells what happens (`telling`: the addresses of
 * answers of such servers), else by asking again now and then. Nothing of it while the page is hidden.
 */
export function tune(watched: readonly Watched[], telling: ReadonlySet<string>): void {
  if (!tuneAgain) document.addEventListener('visibilitychange', () => tuneAgain!());
  let wasHidden = document.hidden;
  tuneAgain = () => {
    // What happened meanwhile was not heard.
    if (wasHidden && !document.hidden) for (const { store } of followed(watched)) refreshSoon(store);
    wasHidden = document.hidden;
    tuneNow(watched, telling);
  };
  tuneNow(watched, telling);
}

function tuneNow(watched: readonly Watched[], telling: ReadonlySet<string>): void {
  const wanted = document.hidden ? [] : followed(watched);
  const groups = Map.groupBy(wanted, ({ parts }) => pathOf(parts));
  for (const [path, line] of lines) {
    if (groups.has(path)) continue;
    line.close();
    lines.delete(path);
  }
  for (const [path, group] of groups) {
    const partners = new Set(group.flatMap(partnersOf));
    const line = lines.get(path);
    if (!isToldOf(path, telling) || (line && [...partners].every((partner) => line.partners.has(partner)))) continue;
    line?.close();
    lines.set(
      path,
      openLine(path, partners, () => followed(watched).filter(({ parts }) => pathOf(parts) === path)),
    );
  }
  cancelRevalidation?.();
  const others = wanted.filter(({ parts }) => lines.get(pathOf(parts))?.isBroken !== false);
  cancelRevalidation =
    others.length === 0
      ? null
      : asking.after(asking.revalidateMs * (1 + Math.random() / 4), () => {
          for (const { store } of others) refreshSoon(store);
          tuneAgain!();
        });
}

function pathOf([base, program]: readonly string[]): string {
  return programPath(base!, program!);
}

function isToldOf(path: string, telling: ReadonlySet<string>): boolean {
  return [...telling].some((url) => url.startsWith(`${path}/`) || url.startsWith(`${path}.`));
}

function followed(watched: readonly Watched[]): Watched[] {
  return watched.filter(({ store }) => store.$state.followers.size > 0);
}

function partnersOf({ parts, store }: Watched): string[] {
  if (parts[2] !== undefined) return [parts[2]];
  const { badges, absent } = store.$state.get() as { badges?: ReadonlyMap<string, unknown>; absent?: ReadonlySet<string> };
  return [...(badges?.keys() ?? []), ...(absent ?? [])];
}

function openLine(path: string, partners: ReadonlySet<string>, followedNow: () => Watched[]): Line {
  const controller = new AbortController();
  const { signal } = controller;
  const list = [...partners].sort().map(encodeURIComponent).join(',');
  const url = `${path}/events${list && list.length <= LONGEST_QUERY ? `?partners=${list}` : ''}`;
  const line: Line = { partners, isBroken: false, close: () => controller.abort() };
  let tries = 0;

  async function connect(): Promise<void> {
    // After a break, what happened meanwhile was not heard.
    if (tries > 0) for (const { store } of followedNow()) refreshSoon(store);
    const isOver = await readEvents(url, signal, (event) => {
      tries = 0;
      hear(event, followedNow());
    });
    if (signal.aborted) return;
    if (isOver === 'refused') {
      line.isBroken = true;
      tuneAgain!();
      return;
    }
    const rest = Math.min(RECONNECT_MS * 2 ** tries++, LONGEST_RECONNECT_MS);
    const cancel = asking.after(rest * (1 + Math.random() / 2), () => void connect());
    signal.addEventListener('abort', cancel);
  }

  void connect();
  return line;
}

function hear({ name, data }: ServerEvent, watched: readonly Watched[]): void {
  const partner = (data as { partner?: string }).partner;
  for (const { parts, store } of watched) {
    if (name === 'program') refreshSoon(store);
    else if (partner !== undefined && (parts[2] === partner || (parts[2] === undefined && 'ask' in store)))
      refreshSoon(store, partner);
  }
}

function refreshSoon(store: Watched['store'], partner?: string): void {
  // An answer may be kept for a minute; what has changed is not to be shown as it was.
  configure({ cache: 'no-cache' });
  asking.after(Math.random() * SPREAD_MS, () => store.refresh(partner));
}

/**
 * Reads a stream of server-sent events until it ends; never rejects. By `fetch` and not by `EventSource`, which sends cookies.
 * `refused`: the server does not tell, and will not when it is asked again.
 */
async function readEvents(url: string, signal: AbortSignal, hear: (event: ServerEvent) => void): Promise<'ended' | 'refused'> {
  try {
    const response = await asking.fetch(url, {
      signal,
      credentials: 'omit',
      cache: 'no-store',
      headers: { accept: 'text/event-stream' },
    });
    const { ok, status, body, headers } = response;
    if (!ok || !body || !headers.get('content-type')?.startsWith('text/event-stream')) {
      void body?.cancel();
      return status >= 500 || status === 429 ? 'ended' : 'refused';
    }
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return 'ended';
      const blocks = (text + value).split(/\r?\n\r?\n/);
      text = blocks.pop()!;
      for (const block of blocks) {
        const event = parseEvent(block);
        if (event) hear(event);
      }
    }
  } catch {
    return 'ended';
  }
}

/** Null: a comment, or data that are no JSON. */
function parseEvent(block: string): ServerEvent | null {
  const fields = new Map(block.split(/\r?\n/).map((line) => [line.split(':', 1)[0]!, line.replace(/^[^:]*: ?/, '')]));
  try {
    return { name: fields.get('event') ?? 'message', data: JSON.parse(fields.get('data')!) as unknown };
  } catch {
    return null;
  }
}
