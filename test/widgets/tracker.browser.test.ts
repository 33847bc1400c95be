import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../widgets/tracker/define.ts';
import type { CriterionProjection, KeepProjection } from '../../engine/results.ts';
import type { PublicDecision, PublicPartner } from '../../engine/wire.ts';
import type { TierTracker } from '../../widgets/tracker/tier-tracker.ts';
import { criterion, partnerAnswer, standing } from './answers.ts';
import { FakeServer, json, settle } from './fake-server.ts';
import { place, saidIn, textOf } from './page.ts';

let programs = 0;

/** A tracker that got this answer. Each has a program of its own, because answers are kept for the life of the page. */
async function tracker(answer: PublicPartner, attributes = '', content = ''): Promise<TierTracker> {
  new FakeServer(() => json(answer));
  const markup = `<tier-tracker program="tracker-${programs++}" partner="northwind" ${attributes}>${content}</tier-tracker>`;
  return (await place(markup))[0] as TierTracker;
}

function part(element: TierTracker, name: string): HTMLElement {
  return element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
}

function criteriaOf(element: TierTracker): string[] {
  return [...element.shadowRoot!.querySelectorAll('[part=criterion]')].map(textOf);
}

/** The one criterion of the next tier, as text. */
async function shown(
  changes: Parameters<typeof criterion>[1],
  id = 'gold/installs',
  answer: Partial<PublicPartner> = {},
): Promise<string> {
  const element = await tracker(partnerAnswer([standing({ criteria: [criterion(id, changes)] })], answer));
  return criteriaOf(element)[0]!;
}

describe('tier-tracker', () => {
  it('says where the partner stands, and how far the next tier is', async () => {
    const element = await tracker(partnerAnswer());
    expect(textOf(part(element, 'held'))).to.equal('Acme App Partners Northwind: Silver Tier 2 of 3 · since April 1, 2026');
    expect(textOf(part(element, 'answer'))).to.equal(
      'To reach Gold 2 of 3 left When Expected in Q1 2027 Likely between February 2, 2027 and May 20, 2027, if things go on as they do. Next review January 1, 2027 Silver stays if all that it needs is still met.',
    );
    expect(textOf(part(element, 'next'))).to.include('What Gold needs Not met Active installations');
  });

  it('draws a box for each thing that is needed, hatched when it is not known', async () => {
    const criteria = [
      criterion('gold/installs', { status: 'met' }),
      criterion('gold/rating'),
      criterion('gold/response', { status: 'unknown' }),
    ];
    const element = await tracker(partnerAnswer([standing({ criteria, withheld: 2 })]));
    const kinds = [...part(element, 'missing').querySelectorAll<HTMLElement>('.boxes i')].map((box) => box.dataset.kind);
    expect(kinds).to.deep.equal(['met', 'unmet', 'unknown']);
    expect(textOf(part(element, 'missing'))).to.equal('To reach Gold 2 of 3 left 1 not known · 2 more not public');
  });

  it('has its whole answer above the fold of a phone', async () => {
    const previous = [innerWidth, innerHeight] as const;
    await setViewport({ width: 375, height: 667 });
    try {
      const criteria = [
        criterion('gold/installs', { status: 'unknown' }),
        criterion('gold/security-review', { status: 'lapsed', value: 1, target: 1, lapsedOn: '2026-11-19' }),
      ];
      const warning = { since: '2026-10-01', deadline: '2026-12-30', failing: ['silver/installs', 'silver/rating'] };
      for (const changes of [{}, { criteria, withheld: 2 }, { criteria, withheld: 2, warning, fallsTo: 'registered' }]) {
        const element = await tracker(partnerAnswer([standing(changes)]));
        const { top } = element.getBoundingClientRect();
        expect(part(element, 'answer').getBoundingClientRect().bottom - top).to.be.lessThan(innerHeight);
      }
    } finally {
      await setViewport({ width: previous[0], height: previous[1] });
    }
  });

  it('folds what is met, and says how many that are', async () => {
    const element = await tracker(partnerAnswer());
    const fold = part(element, 'fold') as HTMLDetailsElement;
    expect(fold.open).to.equal(false);
    expect(textOf(fold.querySelector('summary')!)).to.equal('1 of 3 met');
    expect(part(element, 'criteria').children).to.have.length(2);
  });

  it('names both ends of a bar, where a tier is kept with less than it is entered with', async () => {
    const way = { from: 300, share: 0.1 };
    const partly = await tracker(partnerAnswer([standing({ criteria: [{ ...criterion('gold/installs'), way }] })]));
    expect(criteriaOf(partly)).to.deep.equal(['Not met Active installations 320 of 500 · 180 to go 300 to stay 500 to enter']);
    expect(part(partly, 'bar').getAttribute('aria-valuenow')).to.equal('10');
    const whole = { ...criterion('gold/installs'), way: { from: 0, share: 0.64 } };
    expect(criteriaOf(await tracker(partnerAnswer([standing({ criteria: [whole] })])))[0]).not.to.include('to stay');
  });

  it('hatches the bar of what is not known, and gives no number for it', async () => {
    const element = await tracker(partnerAnswer([standing({ criteria: [criterion('gold/installs', { status: 'unknown' })] })]));
    const bar = part(element, 'bar');
    expect(bar.hasAttribute('aria-valuenow')).to.equal(false);
    expect(bar.querySelector('.fill')).to.equal(null);
    expect(getComputedStyle(bar).backgroundImage).to.include('repeating-linear-gradient');
  });

  it('lists what is missing before what is met', async () => {
    const element = await tracker(partnerAnswer());
    expect(criteriaOf(element)).to.deep.equal([
      'Not met Active installations 320 of 500 · 180 to go',
      'Not met Security review How to get there: Security review',
      'Met App rating (out of 5) 4.6 · 4.5 needed',
    ]);
  });

  it('fetches the one file that has all it shows', async () => {
    const server = new FakeServer(() => json(partnerAnswer()));
    await place('<tier-tracker program="one-file" partner="north wind"></tier-tracker>');
    expect(server.pathnames).to.deep.equal(['/api/v1/programs/one-file/partners/north%20wind.json']);
  });

  it('gives each progress bar its figures as text and its value within bounds', async () => {
    const element = await tracker(
      partnerAnswer([
        standing({
          progress: 7,
          criteria: [
            criterion('gold/installs', { progress: -3 }),
            criterion('gold/rating', { value: 4.4, target: 4.5, progress: 0.29, remaining: 0.1 }),
          ],
        }),
      ]),
    );
    const bars = [...element.shadowRoot!.querySelectorAll('[role=progressbar]')];
    expect(bars.map((bar) => bar.getAttribute('aria-valuenow'))).to.deep.equal(['0', '29']);
    expect(bars.map((bar) => bar.querySelector('.fill')!.getAttribute('width'))).to.deep.equal(['0', '29']);
    expect(bars[0]!.getAttribute('aria-valuetext')).to.equal('320 of 500 · 180 to go');
    expect(bars[0]!.getAttribute('aria-label')).to.equal('Active installations');
  });

  it('never shows a bar as reached that is not', async () => {
    expect(await shown({ value: 4.4999, target: 4.5, remaining: 0.0001 }, 'gold/rating')).to.include(
      '4.49 · 4.5 needed · 0.01 to go',
    );
  });

  it('shows what must not be exceeded as a ceiling', async () => {
    expect(await shown({ value: 4.5, direction: 'atMost', target: 2, remaining: 2.5 }, 'gold/response')).to.equal(
      'Not met First response 4.5 days · at most 2 days · 2.5 days too much',
    );
    expect(await shown({ status: 'met', value: 1, direction: 'atMost', target: 2, remaining: 0 }, 'gold/response')).to.equal(
      'Met First response 1 day · at most 2 days',
    );
  });

  it('shows money in the currency of the program', async () => {
    const money = { value: 20_000, target: 50_000, remaining: 30_000 };
    expect(await shown(money, 'gold/revenue')).to.include('$20,000 of $50,000 · $30,000 to go');
    expect(await shown(money, 'gold/revenue', { currency: null })).to.include('20,000 of 50,000 · 30,000 to go');
  });

  it('says since when a figure is not known, and that it never was', async () => {
    expect(await shown({ status: 'unknown', observed: '2026-08-03' }))
      .to.include('Not known')
      .and.include('not measured since August 3, 2026');
    expect(await shown({ status: 'unknown', value: null, observed: null, remaining: null })).to.include('never measured');
  });

  it('gives the reason of an exemption, and until when it holds', async () => {
    const exemption = { reason: 'Counted elsewhere', until: '2027-05-01' };
    expect(await shown({ status: 'exempt', remaining: 0, exemption })).to.equal(
      'Exempt Active installations 320 of 500 Counted elsewhere (until May 1, 2027)',
    );
    const review = { value: 1, target: 1, remaining: null, exemption: { reason: 'No date was free', until: null } };
    expect(await shown({ status: 'exempt', ...review }, 'gold/security-review')).to.equal(
      'Exempt Security review No date was free',
    );
  });

  it('says of what has run out since when, and how to renew it, and never that it is passed', async () => {
    const lapsed = { status: 'lapsed', value: 1, target: 1, remaining: null, lapsedOn: '2026-11-19' } as const;
    expect(await shown(lapsed, 'gold/security-review')).to.equal(
      'Lapsed Security review ran out on November 19, 2026 and must be renewed · How to renew it: Security review',
    );
    const element = await tracker(partnerAnswer([standing({ keeps: [criterion('silver/security-review', lapsed)] })]));
    expect(textOf(part(element, 'slip'))).to.include('Lapsed Security review ran out on November 19, 2026 and must be renewed');
    expect(textOf(part(element, 'slip'))).not.to.include('passed');
  });

  it('says in its answer how many are left, what has run out, and how many are not known', async () => {
    const criteria = [
      criterion('gold/installs', { status: 'met' }),
      criterion('gold/rating', { status: 'unknown' }),
      criterion('gold/security-review', { status: 'lapsed', lapsedOn: '2026-11-19' }),
    ];
    const element = await tracker(partnerAnswer([standing({ criteria })]));
    expect(textOf(part(element, 'missing'))).to.equal(
      'To reach Gold 2 of 3 left Security review: ran out on November 19, 2026 and must be renewed · 1 not known',
    );
    expect(textOf(part(await tracker(partnerAnswer()), 'missing'))).not.to.include('not known');
  });

  it('says that a threshold is not published', async () => {
    expect(await shown({ status: 'unknown', target: null, remaining: null })).to.include('320 · threshold not published');
  });

  it('shows the ways to meet a group', async () => {
    const members = [
      {
        status: 'unmet' as const,
        progress: 0.4,
        criteria: [criterion('gold/revenue', { value: 20_000, target: 50_000, remaining: 30_000 })],
      },
      {
        status: 'unmet' as const,
        progress: 0.8,
        criteria: [criterion('gold/certifications', { value: 4, target: 5, remaining: 1 }), criterion('gold/rating')],
      },
    ];
    const text = await shown({ metric: null, value: null, target: null, remaining: null, needs: 1, members }, 'gold/any-1');
    expect(text).to.match(/^Not met One of these Not met Revenue through Acme \$20,000 of \$50,000/);
    expect(text).to.include('Certified people 4 of 5 · 1 to go').and.include(' and ');
    expect(await shown({ metric: null, needs: 2, members }, 'gold/at-least-1')).to.include('2 of these');
  });

  it('says that figures which are not public count as well', async () => {
    const element = await tracker(partnerAnswer([standing({ withheld: 2 })]));
    expect(textOf(part(element, 'next'))).to.include('2 more criteria rest on figures that are not public. They count as well.');
  });

  it('expects the next tier in a quarter, with its range', async () => {
    const element = await tracker(partnerAnswer());
    expect(textOf(part(element, 'outlook'))).to.equal(
      'When Expected in Q1 2027 Likely between February 2, 2027 and May 20, 2027, if things go on as they do.',
    );
  });

  for (const [status, text] of [
    ['met', 'Everything is met'],
    ['off-track', 'Not within reach as things go now'],
    ['your-action', 'Up to the partner'],
    ['too-little-data', 'Too little data to say'],
  ] as const) {
    it(`says plainly when the outlook is ${status}`, async () => {
      const element = await tracker(
        partnerAnswer([standing({ projection: { status, date: null, earliest: null, latest: null, quarter: null } })]),
      );
      expect(textOf(part(element, 'outlook'))).to.equal(`When ${text}`);
    });
  }

  it('says nothing of when, where that rests on figures that are not public', async () => {
    const element = await tracker(partnerAnswer([standing({ projection: null })]));
    expect(part(element, 'outlook')).to.equal(null);
  });

  it('gives each criterion the reason of its own outlook', async () => {
    const none = { date: null, earliest: null, latest: null, quarter: null };
    const reasons = [
      [{ code: 'trend', perMonth: 42.5 }, '+42.5 a month'],
      [{ code: 'trend', perMonth: -1 }, '−1 a month'],
      [{ code: 'flat' }, 'not changing'],
      [{ code: 'falling' }, 'falling'],
      [{ code: 'rising' }, 'rising'],
      [{ code: 'unsteady' }, 'too unsteady to tell'],
      [{ code: 'beyond-bound', bound: 5 }, 'past its maximum'],
      [{ code: 'beyond-horizon' }, 'more than three years'],
      [{ code: 'flag' }, 'up to the partner'],
      [{ code: 'roll-off', day: '2027-03-03' }, 'older figures stop counting on March 3, 2027'],
      [{ code: 'levels-off', at: 410 }, 'levels off at about 410'],
      [{ code: 'months-known', months: 4, needed: 6 }, 'known for 4 of 6 months needed'],
    ] as const;
    for (const [reason, text] of reasons) {
      const changes = { projection: { status: 'off-track', reason, ...none } } as Parameters<typeof criterion>[1];
      expect(await shown(changes), reason.code).to.include(text);
    }
  });

  it('puts an open warning first, with its deadline and what must be met again', async () => {
    const element = await tracker(
      partnerAnswer([
        standing({
          held: 'gold',
          next: null,
          state: 'warning',
          warning: { since: '2026-10-01', deadline: '2026-12-30', failing: ['gold/rating', 'gold/installs'] },
          keeps: [criterion('gold/rating', { value: 4.29, target: 4.3, remaining: 0.01 })],
          decisions: [
            {
              partner: 'northwind',
              track: null,
              day: '2026-10-01',
              kind: 'warned',
              from: 'gold',
              to: 'gold',
              edition: null,
              deadline: '2026-12-30',
              fromName: 'Gold',
              toName: 'Gold',
              because: [{ id: 'gold/installs', status: 'unmet', value: 430, target: 450, direction: 'atLeast', needs: null }],
            },
          ],
        }),
      ]),
    );
    const slip = part(element, 'slip');
    expect(textOf(slip)).to.equal(
      'To keep Gold 38 days left · until December 30, 2026 Warned on October 1, 2026. Not met App rating (out of 5) 4.29 · 4.3 needed · 0.01 to go Not met Active installations 430 of 450',
    );
    expect(part(element, 'news')).to.equal(null);
    expect(textOf(part(element, 'answer'))).to.equal('Next tier None: this is the top tier');
    expect(slip.compareDocumentPosition(part(element, 'answer')) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('tells of one thing that fails in one place, whatever else needs it', async () => {
    const lapsed = criterion('silver/security-review', { status: 'lapsed', value: 1, target: 1, lapsedOn: '2026-11-19' });
    const failing: KeepProjection = {
      ...{ status: 'failing', date: null, earliest: null, latest: null, reason: null },
      ...{ review: '2027-01-01', deadline: '2027-04-01' },
    };
    const changes = { criteria: [lapsed, criterion('gold/installs')], keeps: [{ ...lapsed, projection: failing }] };
    const warning = { since: '2026-10-01', deadline: '2026-12-30', failing: ['silver/security-review'] };
    for (const element of [
      await tracker(partnerAnswer([standing(changes)])),
      await tracker(partnerAnswer([standing({ ...changes, state: 'warning', warning })])),
    ]) {
      const slip = part(element, 'slip');
      expect(textOf(slip)).to.include('ran out on November 19, 2026 and must be renewed · How to renew it');
      expect(textOf(part(element, 'standing')).match(/must be renewed/g)).to.have.length(1);
      expect(textOf(part(element, 'missing'))).to.equal('To reach Gold 2 of 2 left');
      expect(criteriaOf(element)[0]).to.equal('Lapsed Security review');
      expect(slip.compareDocumentPosition(part(element, 'next')) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    }
  });

  it('says what is needed to stay, and how long there would be to put things right', async () => {
    const element = await tracker(
      partnerAnswer([standing({ keeps: [criterion('silver/installs', { status: 'met', value: 320, target: 20 })] })]),
    );
    expect(textOf(part(element, 'slip'))).to.equal(
      'To keep Silver 1 of 1 met Met Active installations 320 · 20 needed Nobody loses a tier without a warning and 90 days to put things right. Missing data never counts against anyone.',
    );
  });

  it('says of a bar to keep that it is a ceiling, and of a group how many it takes', async () => {
    const element = await tracker(
      partnerAnswer([
        standing({
          keeps: [
            criterion('silver/response', { status: 'met', value: 1.5, direction: 'atMost', target: 3 }),
            criterion('silver/any-1', { status: 'met', metric: null, value: null, target: null, needs: 2 }),
          ],
        }),
      ]),
    );
    expect(textOf(part(element, 'slip'))).to.include('Met First response 1.5 days · at most 3 days Met 2 of these Nobody');
  });

  const RISK: KeepProjection = {
    ...{ status: 'at-risk', date: '2027-03-02', earliest: '2027-02-03', latest: '2027-04-03' },
    ...{ review: '2027-04-01', deadline: '2027-06-30', reason: { code: 'trend', perMonth: -9.9, chance: 0.9 } },
  };

  it('says what is likely to fall short, when, and what would follow', async () => {
    const keeps = [{ ...criterion('silver/installs', { status: 'met', value: 320, target: 20 }), projection: RISK }];
    const element = await tracker(partnerAnswer([standing({ keeps })]));
    expect(textOf(part(element, 'review'))).to.equal(
      'Next review January 1, 2027 At risk from about March 2, 2027: Active installations.',
    );
    expect(textOf(part(element, 'slip'))).to.include(
      'Likely to fall short between February 3, 2027 and April 3, 2027. Unless that changes, the review on April 1, 2027 gives a warning, with time until June 30, 2027.',
    );
  });

  it('says of what runs out when it does, and that a range may be open', async () => {
    const runsOut: KeepProjection = { ...RISK, reason: { code: 'runs-out', day: '2027-03-01' } };
    const shownOf = async (...projections: KeepProjection[]) => {
      const keeps = projections.map((projection, index) => ({
        ...criterion(['silver/installs', 'silver/response'][index]!, { status: 'met' }),
        projection,
      }));
      const element = await tracker(partnerAnswer([standing({ keeps })]));
      return [textOf(part(element, 'review')), textOf(part(element, 'slip'))];
    };
    const soon = { ...runsOut, date: '2026-12-02', reason: { code: 'runs-out', day: '2026-12-01' } } as const;
    const [review, slip] = await shownOf(soon, runsOut);
    expect(review).to.include('To be renewed by December 1, 2026: Active installations.');
    expect(slip)
      .to.include('Unless that changes, the review on April 1, 2027')
      .and.include('To be renewed by March 1, 2027.')
      .and.not.include('December 1, 2026');
    expect((await shownOf({ ...RISK, latest: null }))[1]).to.include('Likely to fall short, but not before February 3, 2027.');
  });

  it('says what a missed deadline leads to', async () => {
    const warning = { since: '2026-10-01', deadline: '2026-11-23', failing: ['silver/installs'] };
    const slipOf = async (fallsTo: string | null) =>
      textOf(part(await tracker(partnerAnswer([standing({ state: 'warning', warning, fallsTo })])), 'slip'));
    expect(await slipOf('registered')).to.include(
      '1 day left · until November 23, 2026 Warned on October 1, 2026. If this is not put right, Registered follows.',
    );
    expect(await slipOf(null)).to.include('If this is not put right, no tier is left.');
  });

  it('tells of a demotion, and of a review that had no data, before all else', async () => {
    const decision = {
      ...{ partner: 'northwind', track: null, day: '2026-10-01', from: 'gold', to: 'silver', edition: null, deadline: null },
      ...{ fromName: 'Gold', toName: 'Silver', because: [] },
    };
    const newsOf = async (changes: Parameters<typeof standing>[0]) =>
      textOf(part(await tracker(partnerAnswer([standing(changes)])), 'news'));
    expect(await newsOf({ decisions: [{ ...decision, kind: 'demoted' }] })).to.equal('Gold was lost on October 1, 2026.');
    const keeps = [criterion('silver/installs', { status: 'unknown', observed: '2026-07-07' })];
    expect(await newsOf({ decisions: [{ ...decision, kind: 'deferred' }], keeps })).to.equal(
      'No new data since July 7, 2026, so the review of October 1, 2026 was postponed. The tier stays until there are data again.',
    );
  });

  it('draws how a figure went where there is room, with what is needed, when it is likely, and what was not known', async () => {
    const projection = {
      ...{ status: 'on-track', date: '2027-03-11', earliest: '2027-02-02', latest: '2027-05-20' },
      ...{ quarter: '2027-Q1', reason: null },
    } as CriterionProjection;
    const criteria = [{ ...criterion('gold/installs', { value: 320, target: 500 }), projection }];
    const courses = { installs: [null, 200, 210, 230, 240, 250, 260, 270, 280, 290, 300, 310, 320] };
    const element = await tracker(partnerAnswer([standing({ criteria })], { courses }), 'style="inline-size: 40rem"');
    const picture = part(element, 'course').querySelector('svg')!;
    expect(picture.getBoundingClientRect().width).to.be.greaterThan(400);
    expect(picture.getAttribute('aria-label')).to.equal(
      'Active installations: 200 on December 22, 2025, now 320 · 500 needed. months not known: 1. Likely between February 2, 2027 and May 20, 2027, if things go on as they do.',
    );
    const drawn = (name: string) => picture.querySelector(`.${name}`)!.getAttribute('d')!;
    expect(drawn('hatch')).to.match(/^M/);
    expect(drawn('cone')).to.match(/^M.*z$/);
    element.style.inlineSize = '20rem';
    await settle();
    expect(getComputedStyle(part(element, 'course')).display, 'where it is narrow').to.equal('none');
  });

  it('counts back from the last day of a month to the last of a shorter one', async () => {
    const criteria = [criterion('gold/installs', { value: 320, target: 500 })];
    const courses = { installs: [300, 320] };
    const element = await tracker(partnerAnswer([standing({ criteria })], { courses, asOf: '2026-12-31' }));
    expect(element.shadowRoot!.querySelector('[part=course] svg')!.getAttribute('aria-label')).to.contain(
      '300 on November 30, 2026',
    );
  });

  it('draws nothing of a figure that was known once alone, or of which no threshold is told', async () => {
    const criteria = [
      criterion('gold/installs', { value: 320, target: 500 }),
      criterion('gold/rating', { value: 4, target: null }),
    ];
    const courses = { installs: [null, null, 320], rating: [3.9, 4] };
    const element = await tracker(partnerAnswer([standing({ criteria })], { courses }));
    expect(element.shadowRoot!.querySelector('[part=course]')).to.equal(null);
  });

  it('congratulates on a promotion for two weeks, and not while something is more pressing', async () => {
    const promoted = (day: string) => [
      {
        partner: 'northwind',
        track: null,
        day,
        kind: 'promoted' as const,
        from: 'registered',
        fromName: 'Registered',
        to: 'silver',
        toName: 'Silver',
        edition: '2026-01-01',
        deadline: null,
        because: [],
      },
    ];
    const news = async (changes: Parameters<typeof standing>[0]) => {
      const said = part(await tracker(partnerAnswer([standing(changes)])), 'news');
      return said === null ? null : textOf(said);
    };
    expect(await news({ since: '2026-11-12', decisions: promoted('2026-11-12') })).to.equal(
      'Congratulations: Silver was reached on November 12, 2026.',
    );
    expect(await news({ since: '2026-11-07', decisions: promoted('2026-11-07') })).to.equal(null);
    const warning = { since: '2026-11-20', deadline: '2027-02-20', failing: ['silver/installs'] };
    expect(await news({ since: '2026-11-12', decisions: promoted('2026-11-12'), warning })).to.equal(null);
  });

  it('gives a date with doubt as one', async () => {
    const likely = { status: 'likely', date: '2028-02-11', earliest: '2027-02-02', quarter: '2028-Q1' } as const;
    const outlookOf = async (latest: string | null) =>
      textOf(part(await tracker(partnerAnswer([standing({ projection: { ...likely, latest } })])), 'outlook'));
    expect(await outlookOf(null)).to.equal('When Perhaps in Q1 2028 Not before February 2, 2027; nobody can say how late.');
    expect(await outlookOf('2030-01-01')).to.include('Perhaps in Q1 2028 Likely between');
  });

  it('says that nothing is reviewed where nothing is', async () => {
    const element = await tracker(partnerAnswer([standing()], { review: null }));
    expect(textOf(part(element, 'slip'))).to.include('has no reviews');
  });

  it('measures a warned partner of the top tier by what it needs to stay alone', async () => {
    const keeps = [criterion('gold/installs', { value: 320, target: 400, remaining: 80 })];
    const warning = { since: '2026-11-20', deadline: '2027-02-20', failing: ['gold/installs'] };
    const top = { held: 'gold', next: null, progress: 1, state: 'warning', warning } as const;
    const element = await tracker(
      partnerAnswer([standing({ ...top, keeps, criteria: [criterion('gold/installs', { value: 320, target: 500 })] })]),
    );
    expect(textOf(part(element, 'slip'))).to.include('320 of 400 · 80 to go');
    expect(textOf(part(element, 'standing'))).not.to.include('500');
  });

  it('sets what was measured last beside what is needed where it was enough then', async () => {
    const silent = criterion('gold/installs', { status: 'unknown', value: 42_354, target: 500, remaining: null });
    const element = await tracker(partnerAnswer([standing({ criteria: [silent] })]));
    expect(textOf(part(element, 'criterion'))).to.include('42,354 · 500 needed');
  });

  it('tells of what the next review would warn of, also where the last one was postponed', async () => {
    const projection = { status: 'failing', date: null, earliest: null, latest: null, reason: null } as const;
    const keeps = [
      {
        ...criterion('silver/installs', { value: 5, target: 9 }),
        projection: { ...projection, review: '2027-01-01', deadline: '2027-04-01' },
      },
    ];
    const deferred: PublicDecision = {
      ...{ partner: 'northwind', track: null, day: '2026-10-01', kind: 'deferred', from: 'silver', to: 'silver' },
      ...{ fromName: 'Silver', toName: 'Silver', edition: null, deadline: null, because: [] },
    };
    const element = await tracker(partnerAnswer([standing({ keeps, decisions: [deferred] })]));
    expect(textOf(part(element, 'review'))).to.include('Not met now: Active installations.');
  });

  it('says so at the top tier, and shows what it asks', async () => {
    const element = await tracker(partnerAnswer([standing({ held: 'gold', next: null, progress: 1 })]));
    expect(textOf(part(element, 'top'))).to.equal('Next tier None: this is the top tier');
    expect(textOf(part(element, 'next'))).to.include('What Gold needs');
    expect(part(element, 'outlook')).to.equal(null);
  });

  it('invents nothing for a tier whose criteria are not published', async () => {
    const element = await tracker(partnerAnswer([standing({ progress: null, criteria: [] })]));
    expect(textOf(part(element, 'next'))).to.include('What Gold needs The program does not publish this');
    expect(element.shadowRoot!.querySelector('[role=progressbar]')).to.equal(null);
    expect(part(element, 'outlook')).to.equal(null);
  });

  it('says that the next review gives a tier of which everything is met, where reviews give tiers', async () => {
    const projection = { status: 'met', date: null, earliest: null, latest: null, quarter: null } as const;
    const review = { ...partnerAnswer().review!, promote: 'at-review' as const };
    const element = await tracker(partnerAnswer([standing({ projection })], { review }));
    expect(textOf(part(element, 'review'))).to.equal(
      'Next review January 1, 2027 Gold is reached then, if everything is still met.',
    );
    expect(part(element, 'outlook')).to.equal(null);
  });

  it('shows each track, or the one that is named', async () => {
    const tracks = ['consulting', 'technology'].map((track) => standing({ track, trackName: track.toUpperCase() }));
    const all = await tracker(partnerAnswer(tracks));
    expect(all.shadowRoot!.querySelectorAll('[part=standing]')).to.have.length(2);
    const one = await tracker(partnerAnswer(tracks), 'track="technology"');
    expect(textOf(part(one, 'held')))
      .to.include('TECHNOLOGY')
      .and.not.include('CONSULTING');
  });

  it('says that a partner is not enrolled', async () => {
    const element = await tracker(partnerAnswer([]));
    expect(textOf(element.shadowRoot!)).to.include('Northwind does not take part in Acme App Partners.');
  });

  it('has headings of the level that the page asks for', async () => {
    const element = await tracker(partnerAnswer(), 'heading-level="2"');
    const levels = [...element.shadowRoot!.querySelectorAll('[role=heading]')].map((heading) =>
      heading.getAttribute('aria-level'),
    );
    expect(levels).to.deep.equal(['2', '3', '3']);
  });

  it('keeps room while it loads, and says that it does', async () => {
    new FakeServer(() => 'nothing');
    const [element] = await place('<tier-tracker program="loads" partner="northwind"></tier-tracker>');
    expect(element.getBoundingClientRect().height).to.be.at.least(26 * 16);
    expect(element.shadowRoot!.querySelector('[aria-busy=true]')).to.not.equal(null);
  });

  it('keeps the text inside it after a failure, and says what to do once', async () => {
    new FakeServer(() => json({}, 404));
    const said = await saidIn(async () => {
      const markup = '<tier-tracker program="fails" partner="nobody"><p>See our page</p></tier-tracker>';
      const [element] = await place(markup + markup);
      const slot = element.shadowRoot!.querySelector('slot')!;
      expect(textOf(slot.assignedElements()[0]!)).to.equal('See our page');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.include('/partners/nobody.json: not-found, 404. Check program, partner and base.');
  });

  for (const [name, answer] of [
    ['criteria that are no list', { standings: [{ ...standing(), criteria: 7 }] }],
    ['a standing without tiers', { standings: [{ ...standing(), tiers: undefined }] }],
    ['a metric of an unknown unit', { metrics: { installs: { label: 'Installs', unit: 'furlongs' } } }],
    ['a day that is none', { asOf: 'soon' }],
    ['a currency that is none', { currency: 'gold pieces', standings: [standing({ criteria: [criterion('gold/revenue')] })] }],
  ] as const) {
    it(`throws nothing into the page over ${name}`, async () => {
      const errors: unknown[] = [];
      const listen = (event: Event) => errors.push(event);
      window.addEventListener('unhandledrejection', listen);
      const said = await saidIn(async () => void (await tracker({ ...partnerAnswer(), ...answer } as unknown as PublicPartner)));
      window.removeEventListener('unhandledrejection', listen);
      expect(errors).to.deep.equal([]);
      expect(said.length).to.be.at.most(1);
    });
  }

  it('links nowhere but to web pages', async () => {
    const metrics = { ...partnerAnswer().metrics };
    metrics.installs = { ...metrics.installs!, guide: 'javascript:alert(1)' };
    const element = await tracker(partnerAnswer([standing()], { metrics }));
    for (const link of element.shadowRoot!.querySelectorAll('a')) expect(link.protocol).to.equal('https:');
  });

  it('needs no request when the data is given, and forgets it for another partner', async () => {
    const server = new FakeServer(() => json(partnerAnswer([standing({ held: 'gold' })])));
    const data = JSON.stringify(partnerAnswer()).replaceAll("'", '&#39;');
    const [element] = await place(`<tier-tracker program="given" partner="northwind" data='${data}'></tier-tracker>`);
    expect(server.requests).to.deep.equal([]);
    element.setAttribute('partner', 'other');
    await settle();
    await settle();
    await settle();
    expect(server.pathnames).to.deep.equal(['/api/v1/programs/given/partners/other.json']);
    expect(textOf(part(element as TierTracker, 'held'))).to.include('Gold');
  });

  it('speaks German and Arabic, with their numbers, dates and direction', async () => {
    const german = await tracker(partnerAnswer(), 'lang="de"');
    expect(textOf(part(german, 'held'))).to.include('Stufe 2 von 3 · seit 1. April 2026');
    expect(textOf(part(german, 'outlook'))).to.include('Erwartet im 1. Quartal 2027');
    const arabic = await tracker(partnerAnswer(), 'lang="ar"');
    expect(arabic.shadowRoot!.querySelector('.stage')!.getAttribute('dir')).to.equal('rtl');
    const icon = arabic.shadowRoot!.querySelector('.line .status')!.getBoundingClientRect();
    const label = arabic.shadowRoot!.querySelector('.line .label')!.getBoundingClientRect();
    expect(icon.left).to.be.greaterThan(label.left);
  });

  it('begins a label where the line begins, whichever way either goes', async () => {
    const arabic = await tracker(partnerAnswer(), 'lang="ar" style="inline-size: 25rem"');
    const label = arabic.shadowRoot!.querySelector('[part=criterion] .label')!;
    const text = document.createRange();
    text.selectNodeContents(label);
    expect(text.getBoundingClientRect().right).to.be.closeTo(label.getBoundingClientRect().right, 1);
  });

  it('uses no style attribute, which a strict policy would refuse', async () => {
    const element = await tracker(partnerAnswer());
    expect(element.shadowRoot!.querySelectorAll('[style]')).to.have.length(0);
    expect(element.shadowRoot!.querySelectorAll('style')).to.have.length(0);
  });
});
