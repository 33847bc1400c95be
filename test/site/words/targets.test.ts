import { en } from '../../../site/words/en/words.ts';
import { describe, expect, it } from 'vitest';
import type { PublicBecause, PublicPartner, PublicStanding } from '../../../engine/wire.ts';
import { describeExempt, describeWayUp } from '../../../site/words/outlook.ts';
import type { StandingContext } from '../../../site/words/standing.ts';
import { describeTarget, describeTargets } from '../../../site/words/targets.ts';
import { valueBeside } from '../../../site/words/values.ts';
import { describeVerdict } from '../../../site/words/verdict.ts';
import { criterion, partnerAnswer, standing } from '../../widgets/answers.ts';

function contextOf(changes: Partial<PublicStanding>): StandingContext {
  const partner: PublicPartner = partnerAnswer([standing(changes)]);
  return { partner, standing: partner.standings[0]!, words: en };
}

const because = (id: string, changes: Partial<PublicBecause> = {}): PublicBecause => {
  const { status, value, direction, target } = criterion(id);
  return { id, status, value, direction, target, needs: null, ...changes };
};

const decision = (kind: 'warned' | 'demoted' | 'deferred', reasons: PublicBecause[]) => ({
  ...{ partner: 'northwind', track: null, day: '2026-10-01', kind, from: 'silver', to: 'silver', edition: null, deadline: null },
  ...{ fromName: 'Silver', toName: 'Silver', because: reasons },
});

const RATING = { value: 3.8, target: 4.1 };
const LAPSED = { status: 'lapsed', value: 1, target: 1, remaining: null, lapsedOn: '2026-09-03' } as const;

describe('what a warning wants put right', () => {
  const warned = (keeps: PublicStanding['keeps'], then: PublicBecause[]) =>
    describeTargets(
      contextOf({
        keeps,
        state: 'warning',
        warning: { since: '2026-10-01', deadline: '2026-12-30', failing: keeps.map(({ id }) => id) },
        decisions: [decision('warned', then)],
      }),
    );

  it('is told with the figure of that day, the figure of today and the one that is needed', () => {
    expect(warned([criterion('silver/rating', RATING)], [because('silver/rating', { value: 3.9, target: 4.1 })])).toEqual([
      { text: 'App rating (then 3.9/5, now 3.8/5, needed 4.1/5)', guide: null },
    ]);
  });

  it('is told once where nothing has changed since', () => {
    expect(warned([criterion('silver/rating', RATING)], [because('silver/rating', RATING)])[0]!.text).toBe(
      'App rating (now 3.8/5, needed 4.1/5)',
    );
  });

  it('leads to the page that says how to renew what has lapsed', () => {
    expect(warned([criterion('silver/security-review', LAPSED)], [])).toEqual([
      { text: 'Security review (lapsed on 3 September 2026)', guide: 'https://acme.example/review' },
    ]);
  });

  it('says so when it is met again', () => {
    const met = criterion('silver/rating', { value: 4.2, target: 4.1, status: 'met' });
    expect(warned([met], [because('silver/rating', RATING)])[0]!.text).toBe(
      'App rating (then 3.8/5, now 4.2/5, needed 4.1/5, met again)',
    );
  });

  it('is nothing where no warning is open', () => expect(describeTargets(contextOf({}))).toEqual([]));
});

describe('one thing that is left', () => {
  it.each([
    [
      criterion('gold/response', { value: 3.73, direction: 'atMost', target: 3 }),
      'First response (now 3.73 days, at most 3 days)',
    ],
    [criterion('gold/installs', { observed: null, value: null }), 'Active installations (never measured, needed 500)'],
    [
      criterion('gold/installs', { status: 'unknown', observed: '2026-07-07' }),
      'Active installations (no new data since 7 July 2026, needed 500)',
    ],
    [criterion('gold/security-review', { value: 0, target: 1 }), 'Security review (not passed yet)'],
    [criterion('gold/security-review', LAPSED), 'Security review (lapsed on 3 September 2026)'],
  ])('%#', (one, text) => expect(describeTarget(one, contextOf({}))).toBe(text));

  it('of a group names its members', () => {
    const member = (id: string) => ({ status: 'unmet' as const, progress: 0, criteria: [criterion(id)] });
    const group = criterion('gold/any-1', {
      ...{ metric: null, value: null, direction: null, target: null, observed: null, needs: 1 },
      members: [member('gold/installs'), member('gold/rating')],
    });
    expect(describeTarget(group, contextOf({ criteria: [group] }))).toBe('One of these (Active installations and App rating)');
  });
});

describe('a figure beside its bar', () => {
  it.each([
    [4.297, 4.3, 'atLeast', '4.29/5'],
    [4.2999, 4.3, 'atLeast', '4.29/5'],
    [4.3, 4.3, 'atLeast', '4.3/5'],
    [2.0001, 2, 'atMost', '2.01/5'],
  ] as const)('%d never looks like %d when it is not (%s)', (value, target, direction, shown) => {
    expect(valueBeside(value, { target, direction }, { unit: 'rating', outOf: 5 }, null)).toBe(shown);
  });
});

describe('a demotion', () => {
  it('is told with what cost the tier', () => {
    const reasons = [because('silver/installs', { value: 8, target: 9 }), because('silver/rating', { status: 'met' })];
    expect(describeVerdict(contextOf({ held: 'registered', decisions: [decision('demoted', reasons)] })).sentences[0]).toBe(
      'Silver was lost on 1 October 2026: Active installations (8, needed 9).',
    );
  });
});

describe('a review that was postponed', () => {
  it('is told with what the next one would warn of all the same', () => {
    const projection = {
      ...{ date: null, earliest: null, latest: null, reason: null },
      ...{ status: 'failing' as const, review: '2027-01-01', deadline: '2027-04-01' },
    };
    const lapsed = { ...criterion('silver/installs', { status: 'lapsed', lapsedOn: '2026-11-19' }), projection };
    expect(describeVerdict(contextOf({ keeps: [lapsed], decisions: [decision('deferred', [])] })).sentences).toEqual([
      'Data are missing, so the review of 1 October 2026 was postponed. Silver stays until there are data again.',
      'Active installations lapsed on 19 November 2026. Unless it is renewed, the review on 1 January 2027 gives a warning, with time until 1 April 2027.',
    ]);
  });
});

describe('the way up', () => {
  const one = criterion('gold/installs');
  const met = criterion('gold/rating', { status: 'met' });
  const say = (changes: Partial<PublicStanding>) => describeWayUp(contextOf(changes)).join(' ');
  const projected = (status: NonNullable<PublicStanding['projection']>['status']): PublicStanding['projection'] => ({
    ...{ status, date: null, earliest: null, latest: null, quarter: null },
  });

  it('names what is left where that is little, and says when it is expected', () => {
    expect(say({ criteria: [one, met] })).toBe(
      '1 of 2 left to reach Gold: Active installations (now 320, needed 500). Expected around 11 March 2027, between 2 February 2027 and 20 May 2027, if things go on as they do.',
    );
  });

  it('says why there is no date', () => {
    expect(say({ criteria: [one, met], projection: null, withheld: 1 })).toBe(
      '1 of 2 left to reach Gold: Active installations (now 320, needed 500); 1 more is not public. Without that figure no date can be given here.',
    );
    expect(say({ criteria: [one, met], projection: projected('off-track') })).toContain(
      'As things go now, it is not within reach.',
    );
    expect(say({ criteria: [one, met], projection: projected('your-action') })).toContain('That is up to Northwind');
  });

  const unknown = criterion('gold/revenue', { status: 'unknown' });

  it('names what is left without figures where that is more', () => {
    expect(say({ criteria: [one, unknown, criterion('gold/certifications'), met] })).toContain(
      '3 of 4 left to reach Gold: Active installations, Revenue through Acme, and Certified people; 1 of them is not known.',
    );
  });

  it('counts what is left where that is much', () => {
    const others = ['a', 'b', 'c', 'd'].map((name) => criterion(`gold/${name}`));
    expect(say({ criteria: [one, unknown, ...others, met] })).toContain('6 of 7 left to reach Gold; 1 of them is not known.');
  });

  it('is not told at the top', () => expect(say({ next: null })).toBe(''));
});

describe('an exemption', () => {
  it.each([
    ['2026-12-31', 'Exempt until 31 December 2026: First response.'],
    [null, 'Exempt until further notice: First response.'],
  ])('until %s', (until, sentence) => {
    const kept = criterion('silver/response', { status: 'exempt', exemption: { reason: 'Parental leave.', until } });
    expect(describeExempt(contextOf({ keeps: [kept] }))).toEqual([sentence]);
  });
});
