import type { CriterionResult } from '../../engine/results.ts';
import type { PublicBadge, PublicPartner, PublicStanding, PublicStandings } from '../../engine/wire.ts';
import { configure } from '../../widgets/api.ts';

type Answer = (url: URL) => Response | Promise<Response> | 'nothing';

/** Answers what the widgets ask, without a network and without a clock: timers run when `passTime` says so. */
export class FakeServer {
  readonly requests: URL[] = [];
  #answer: Answer;
  #timers = new Map<number, { due: number; callback: () => void }>();
  #now = 0;
  #nextTimer = 1;

  constructor(answer: Answer) {
    this.#answer = answer;
    configure({
      base: 'https://gradus.test',
      timeoutMs: 8_000,
      retryMs: 600,
      restMs: 30_000,
      now: () => this.#now,
      fetch: (url, { signal }) => this.#fetch(url, signal!),
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

  async #fetch(url: string, signal: AbortSignal): Promise<Response> {
    const asked = new URL(url);
    this.requests.push(asked);
    const answer = await this.#answer(asked);
    if (answer !== 'nothing') return answer;
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  }
}

/** Lets all promises and rendering that wait for nothing else run. */
export async function settle(): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

export function json(data: unknown, status = 200): Response {
  return new Response(JSON.stringify(data), { status, headers: { 'content-type': 'application/json' } });
}

export const LADDER = {
  track: null,
  name: null,
  tiers: [
    { id: 'registered', name: 'Registered', boost: 1, featured: false },
    { id: 'silver', name: 'Silver', boost: 1.1, featured: false },
    { id: 'gold', name: 'Gold', boost: 1.25, featured: true },
  ],
};

export function badge(partner: string, tier: string | null, changes: Partial<PublicBadge> = {}): PublicBadge {
  return {
    partner,
    name: `${partner[0]!.toUpperCase()}${partner.slice(1)}`,
    track: null,
    tier,
    since: '2026-04-01',
    newcomer: false,
    ...changes,
  };
}

export function standingsOf(program: string, partners: PublicBadge[], changes: Partial<PublicStandings> = {}): PublicStandings {
  return {
    program,
    name: 'Acme App Partners',
    asOf: '2026-11-22',
    ladders: [LADDER],
    cap: 1.5,
    featuredSlots: 0,
    newcomers: null,
    partners,
    ...changes,
  };
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

export function criterion(id: string, changes: Partial<CriterionResult> = {}): CriterionResult {
  const [tier, metric] = id.split('/') as [string, string];
  return {
    id,
    metric,
    tier,
    status: 'unmet',
    value: 320,
    target: 500,
    progress: 0.64,
    remaining: 180,
    observed: '2026-11-20',
    ...changes,
  };
}

export function standing(changes: Partial<PublicStanding> = {}): PublicStanding {
  return {
    partner: 'northwind',
    track: null,
    trackName: null,
    asOf: '2026-11-22',
    edition: '2026-01-01',
    held: 'silver',
    earned: 'silver',
    next: 'gold',
    since: '2026-04-01',
    state: 'good',
    warning: null,
    progress: 0.61,
    projection: { status: 'on-track', date: '2027-03-11', earliest: '2027-02-02', latest: '2027-05-20', quarter: '2027-Q1' },
    tiers: LADDER.tiers.map(({ id, name }) => ({ id, name })),
    criteria: [
      criterion('gold/installs'),
      criterion('gold/rating', { status: 'met', value: 4.6, target: 4.5, progress: 1, remaining: 0 }),
      criterion('gold/security-review', { status: 'unmet', value: 0, target: 1, progress: 0, remaining: null }),
    ],
    withheld: 0,
    keeps: [],
    decisions: [],
    ...changes,
  };
}

export function partnerAnswer(standings: PublicStanding[] = [standing()], changes: Partial<PublicPartner> = {}): PublicPartner {
  return {
    program: 'acme',
    programName: 'Acme App Partners',
    partner: 'northwind',
    name: 'Northwind',
    summary: null,
    asOf: '2026-11-22',
    currency: 'USD',
    metrics: {
      installs: { label: 'Active installations', unit: 'count', outOf: null, guide: null },
      rating: { label: 'App rating', unit: 'rating', outOf: 5, guide: null },
      revenue: { label: 'Revenue through Acme', unit: 'money', outOf: null, guide: null },
      response: { label: 'First response', unit: 'days', outOf: null, guide: null },
      certifications: { label: 'Certified people', unit: 'count', outOf: null, guide: 'https://acme.example/certify' },
      'security-review': { label: 'Security review', unit: 'flag', outOf: null, guide: 'https://acme.example/review' },
    },
    review: {
      every: 'P3M',
      from: '2026-01-01',
      next: '2027-01-01',
      warning: 'P90D',
      promote: 'immediately',
      demote: 'earned',
      staleAfter: 'P45D',
      open: null,
    },
    standings,
    exemptions: [],
    ...changes,
  };
}
