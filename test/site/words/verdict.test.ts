import { en } from '../../../site/words/en/words.ts';
import { describe, expect, it } from 'vitest';
import type { PublicStanding } from '../../../engine/wire.ts';
import type { StandingContext } from '../../../site/words/standing.ts';
import { describeComing, describeLeft, describeVerdict } from '../../../site/words/verdict.ts';
import { criterion, partnerAnswer, standing } from '../../widgets/answers.ts';

function contextOf(changes: Partial<PublicStanding>): StandingContext {
  const partner = partnerAnswer([standing(changes)]);
  return { partner, standing: partner.standings[0]!, words: en };
}

const told = (changes: Partial<PublicStanding>): string => {
  const { headline, sentences } = describeVerdict(contextOf(changes));
  return [headline, ...sentences].join(' ');
};

const decision = (kind: 'demoted' | 'deferred', from: string) => ({
  ...{ partner: 'northwind', track: null, day: '2026-10-01', kind, from, to: 'silver', edition: null, deadline: null },
  ...{ fromName: 'Gold', toName: 'Silver', because: [] },
});

describe('a standing in a few plain sentences', () => {
  it('of one that is well', () => {
    expect(told({})).toBe('Genuine: Northwind holds Silver today. The next review is on 1 January 2027.');
  });

  it('of one without a tier', () => {
    expect(told({ held: null })).toBe('Northwind takes part, and holds no tier yet.');
  });

  it('of one that was warned: what is left to do, by when, and what follows', () => {
    const warning = { since: '2026-10-01', deadline: '2026-12-30', failing: ['silver/installs'] };
    expect(told({ state: 'warning', warning, fallsTo: 'registered' })).toBe(
      'Genuine: Northwind holds Silver today. But it was warned on 1 October 2026. 38 days left to put right what fell short, until 30 December 2026. If that is missed, Registered follows.',
    );
    expect(told({ state: 'warning', warning: { ...warning, deadline: '2026-11-22' }, fallsTo: null })).toContain(
      'Today is the last day to put right what fell short, until 22 November 2026. If that is missed, no tier is left.',
    );
    expect(told({ state: 'warning', warning })).not.toContain('If that is missed');
  });

  it('of one that lost a tier not long ago', () => {
    expect(told({ decisions: [decision('demoted', 'gold')] })).toContain('Gold was lost on 1 October 2026.');
  });

  it('of one whose review had no data', () => {
    const keeps = [criterion('silver/installs', { status: 'unknown', observed: '2026-07-07' })];
    expect(told({ decisions: [decision('deferred', 'silver')], keeps })).toBe(
      'Genuine: Northwind holds Silver today. No new data since 7 July 2026, so the review of 1 October 2026 was postponed. Silver stays until there are data again. The next review is on 1 January 2027.',
    );
  });

  it('of one that is likely to fall short', () => {
    const projection = {
      ...{ status: 'at-risk' as const, date: '2027-03-02', earliest: '2027-02-03', latest: null },
      ...{ review: '2027-04-01', deadline: '2027-06-30', reason: null },
    };
    expect(told({ keeps: [{ ...criterion('silver/installs', { status: 'met' }), projection }] })).toBe(
      'Genuine: Northwind holds Silver today. At risk: Active installations is likely to fall short around 2 March 2027. The review on 1 April 2027 would then give a warning, with time until 30 June 2027.',
    );
    const runsOut = { ...projection, date: '2026-12-16', reason: { code: 'runs-out' as const, day: '2026-12-15' } };
    expect(told({ keeps: [{ ...criterion('silver/installs', { status: 'met' }), projection: runsOut }] })).toContain(
      'Active installations runs out after 15 December 2026 and must be renewed. Otherwise the review',
    );
  });

  it('of one that falls short already, of which no review has said so yet', () => {
    const projection = {
      ...{ status: 'failing' as const, date: null, earliest: null, latest: null },
      ...{ review: '2027-01-01', deadline: '2027-04-01', reason: null },
    };
    const short = (changes: Partial<typeof projection> | { review: null }) =>
      told({ keeps: [{ ...criterion('silver/installs', { status: 'unmet' }), projection: { ...projection, ...changes } }] });
    expect(short({})).toBe(
      'Genuine: Northwind holds Silver today. Active installations falls short now. If it still does, the review on 1 January 2027 gives a warning, with time until 1 April 2027.',
    );
    expect(short({ review: null })).not.toContain('falls short');
  });
});

describe('what an announced edition means', () => {
  const COMING = { edition: '2027-01-01', announced: '2026-10-01', held: 'silver', heldName: 'Silver', because: [] };
  it.each([
    [{ kind: 'promoted', to: 'gold', toName: 'Gold', change: 'up' }, 'Northwind would rise to Gold.'],
    [
      { kind: 'warned', to: 'registered', toName: 'Registered', change: 'down' },
      'Northwind would be warned at the next review, with Registered to follow.',
    ],
    [{ kind: 'warned', to: null, toName: null, change: 'down' }, 'with no tier to follow.'],
    [{ kind: 'retained', to: 'silver', toName: 'Silver', change: 'same' }, 'Northwind would stay on Silver.'],
    [
      { kind: 'retained', to: 'silver', toName: 'Silver', change: 'down' },
      'Northwind would stay on Silver, and not rise as by those of today.',
    ],
    [
      { kind: 'deferred', to: 'silver', toName: 'Silver', change: 'same' },
      'Northwind would stay on Silver for now: data are missing.',
    ],
    [{ kind: 'none', to: null, toName: null, change: 'same' }, 'Northwind would hold no tier.'],
  ] as const)('%j', (parts, end) => {
    const said = describeComing(contextOf({ coming: { ...COMING, ...parts } }));
    expect(said).toMatch(/^Other criteria apply from 1 January 2027. By the figures of today, /);
    expect(said!.endsWith(end)).toBe(true);
  });

  it('nothing where none is announced', () => {
    expect(describeComing(contextOf({}))).toBe(null);
  });
});

describe('what is left', () => {
  it.each([
    [{ of: 7, met: 6, unknown: 0 }, 0, '1 of 7 left to reach Gold.'],
    [{ of: 7, met: 4, unknown: 1 }, 0, '3 of 7 left to reach Gold; 1 of them is not known.'],
    [{ of: 7, met: 4, unknown: 2 }, 1, '3 of 7 left to reach Gold; 2 of them are not known; 1 more is not public.'],
    [{ of: 3, met: 3, unknown: 0 }, 2, 'All 3 shown here are met for Gold; 2 more are not public.'],
    [{ of: 3, met: 3, unknown: 0 }, 0, 'All 3 are met for Gold.'],
  ])('%j, %i withheld', (tally, withheld, sentence) => {
    expect(describeLeft(standing({ tally, withheld }), 'Gold', en)).toBe(sentence);
  });
});
