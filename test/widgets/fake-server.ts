import type { PublicBadge, PublicPartner, PublicProgram, PublicStandings } from '../../engine/wire.ts';
import { configure } from '../../widgets/store/settings.ts';
import { partnerAnswer, programAnswer, publicTier, standingsOf } from './answers.ts';

type Answer = (url: URL) => Response | Promise<Response> | 'nothing';

/** Answers what the widgets ask, without a network and without a clock: timers run when `passTime` says so. */
export class FakeServer {
  readonly requests: URL[] = [];
  programs: string[] = [];
  #answer: (url: URL, init: RequestInit) => ReturnType<Answer>;
  #timers = new Map<number, { due: number; callback: () => void }>();
  #now = 0;
  #nextTimer = 1;

  constructor(answer: (url: URL, init: RequestInit) => ReturnType<Answer>) {
    this.#answer = answer;
    configure({
      base: 'https://gradus.test',
      token: null,
      timeoutMs: 8_000,
      retryMs: 600,
      restMs: 30_000,
      mostRetries: 6,
      revalidateMs: 0,
      cache: 'default',
      now: () => this.#now,
      fetch: (url, init) => this.#fetch(url, init),
      after: (ms, callback) => {
        const timer = this.#nextTimer++;
        // What is to happen in the next task does; what is to wait waits for passTime.
        if (ms === 0) queueMicrotask(() => queueMicrotask(() => this.#run(timer)));
        this.#timers.set(timer, { due: this.#now + ms, callback });
        return () => this.#timers.delete(timer);
      },
    });
  }

  get pathnames(): string[] {
    return this.requests.map(({ pathname }) => pathname);
  }

  /** What comes due, in order, with time for promises between. */
  async passTime(ms: number): Promise<void> {
    await settle();
    const until = this.#now + ms;
    for (;;) {
      const next = [...this.#timers].filter(([, { due }]) => due <= until).sort(([, a], [, b]) => a.due - b.due)[0];
      if (!next) break;
      this.#now = Math.max(this.#now, next[1].due);
      this.#run(next[0]);
      await settle();
    }
    this.#now = until;
    await settle();
  }

  #run(timer: number): void {
    const due = this.#timers.get(timer);
    this.#timers.delete(timer);
    due?.callback();
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    const asked = new URL(url);
    // Asked by nobody but the author of a mistake.
    if (asked.pathname === '/api/v1/programs.json') return readAhead(json({ programs: this.programs.map((id) => ({ id })) }));
    this.requests.push(asked);
    const answer = await this.#answer(asked, init);
    if (answer !== 'nothing') return readAhead(answer);
    return new Promise((_, reject) => init.signal!.addEventListener('abort', () => reject(init.signal!.reason)));
  }
}

const underway = new Set<Promise<unknown>>();

/** Browsers read a body when they like: so it is read before, and `settle` waits for that. */
export async function readAhead(answer: Response): Promise<Response> {
  const reading = answer.text();
  underway.add(reading);
  const text = await reading;
  underway.delete(reading);
  return Object.assign(answer, { json: async (): Promise<unknown> => JSON.parse(text) });
}

/** Lets all promises and rendering that wait for nothing else run. */
export async function settle(): Promise<void> {
  await Promise.all(underway);
  // What elements fetch when it is first used takes a task of its own, also when it is there.
  await import('../../widgets/store/sentences.ts');
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** Lets that run which waits for something else that does, too. */
export async function settleAll(rounds = 6): Promise<void> {
  for (let round = 0; round < rounds; round++) await settle();
}

export function json(data: unknown, status = 200): Response {
  return new Response(JSON.stringify(data), { status, headers: { 'content-type': 'application/json' } });
}

/** Answers the standings of those partners that are asked for. */
export function serveStandings(partners: PublicBadge[], changes: Partial<PublicStandings> = {}): Answer {
  return (url) => {
    const program = url.pathname.split('/')[4]!;
    const wanted = new Set(url.searchParams.get('partners')?.split(','));
    return json(
      standingsOf(
        program,
        partners.filter(({ partner }) => wanted.has(partner)),
        changes,
      ),
    );
  };
}

/** Answers each kind of question: for a partner, for standings (of those given), else for the program. */
export function serveEach({
  partner = partnerAnswer(),
  program = programAnswer([publicTier('silver'), publicTier('gold')]),
  standings = [],
}: {
  partner?: PublicPartner;
  program?: PublicProgram;
  standings?: PublicBadge[] | Answer;
}): Answer {
  return (url) =>
    url.pathname.includes('/partners/')
      ? json(partner)
      : !url.pathname.endsWith('standings.json')
        ? json(program)
        : Array.isArray(standings)
          ? serveStandings(standings)(url)
          : standings(url);
}
