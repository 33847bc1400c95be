import { describe, expect, test } from 'vitest';
import { allocateInvestment, type TierSpending } from '../../../engine/planning/investment.ts';
import { givenProgram } from '../given.ts';

/** The article's: 60 % of the time for the 5 % strategic partners, 30 % for the 15 % that grow, 10 % for the rest. */
const program = givenProgram({
  tiers: [
    { id: 'registered', name: 'Registered', investment: { partners: 0.8, time: 0.1 } },
    { id: 'growth', name: 'Growth', investment: { partners: 0.15, time: 0.3 } },
    { id: 'strategic', name: 'Strategic', investment: { partners: 0.05, time: 0.6, budget: 0.7 } },
  ],
});
const spent = (tier: string, partners: number, time: number, budget = 0): TierSpending => ({
  track: null,
  tier,
  partners,
  time,
  budget,
});

describe('the investment in tiers', () => {
  test('is set against the plan: what is over, what is under, and how much would have to move', () => {
    const [registered, growth, strategic] = allocateInvestment(program, [
      spent('registered', 160, 50),
      spent('growth', 30, 30),
      spent('strategic', 10, 20),
    ]);
    expect(registered!.time).toEqual({ amount: 50, share: 0.5, plan: 0.1, difference: 0.4, toPlan: -40, verdict: 'over' });
    expect(growth!.time).toMatchObject({ share: 0.3, difference: 0, toPlan: 0, verdict: 'as-planned' });
    expect(strategic!.time).toMatchObject({ share: 0.2, verdict: 'under', toPlan: 40 });
    expect([registered!.partners, growth!.partners, strategic!.partners].map(({ verdict }) => verdict)).toEqual([
      'as-planned',
      'as-planned',
      'as-planned',
    ]);
  });

  test('carries no dust: shares and differences are what they are on paper', () => {
    const [registered, growth, strategic] = allocateInvestment(program, [
      spent('registered', 1, 0.1),
      spent('growth', 1, 0.2),
      spent('strategic', 1, 0.7),
    ]);
    expect(registered!.time).toEqual({ amount: 0.1, share: 0.1, plan: 0.1, difference: 0, toPlan: 0, verdict: 'as-planned' });
    expect(growth!.time).toMatchObject({ share: 0.2, difference: -0.1, toPlan: 0.1 });
    expect(strategic!.time).toMatchObject({ share: 0.7, difference: 0.1, toPlan: -0.1 });
  });

  test('is as planned up to five points away, or as many as are allowed', () => {
    const verdicts = (time: number, tolerance?: number) =>
      allocateInvestment(
        program,
        [spent('registered', 0, 10), spent('growth', 0, 90 - time), spent('strategic', 0, time)],
        tolerance,
      ).map((tier) => tier.time.verdict);
    expect(verdicts(55)).toEqual(['as-planned', 'as-planned', 'as-planned']);
    expect(verdicts(54)).toEqual(['as-planned', 'over', 'under']);
    expect(verdicts(54, 0.06)).toEqual(['as-planned', 'as-planned', 'as-planned']);
    expect(verdicts(61, 0)).toEqual(['as-planned', 'under', 'over']);
  });

  test('is unplanned where the program states no share, and nothing where nothing was spent', () => {
    const [registered, , strategic] = allocateInvestment(program, [spent('registered', 1, 1, 3), spent('strategic', 1, 1, 7)]);
    expect(registered!.budget).toEqual({
      amount: 3,
      share: 0.3,
      plan: null,
      difference: null,
      toPlan: null,
      verdict: 'unplanned',
    });
    expect(strategic!.budget).toMatchObject({ share: 0.7, verdict: 'as-planned' });
    const [unplanned] = allocateInvestment(givenProgram(), [spent('silver', 1, 1)]);
    expect(unplanned!.time).toMatchObject({ amount: 0, share: 0, plan: null, verdict: 'unplanned' });
    const [nothing] = allocateInvestment(program, []);
    expect(nothing!.time).toEqual({
      amount: 0,
      share: null,
      plan: 0.1,
      difference: null,
      toPlan: null,
      verdict: 'nothing-spent',
    });
  });

  test('is set against the whole program, unless the plan of each track makes a whole of its own', () => {
    const track = (name: string, low: number, high: number) => ({
      name,
      tiers: [
        { id: 'low', name: 'Low', investment: { time: low } },
        { id: 'high', name: 'High', investment: { time: high } },
      ],
    });
    const shares = (apps: [number, number], studios: [number, number]) => {
      const tracks = { apps: track('Apps', ...apps), studios: track('Studios', ...studios) };
      const entry = (name: string, tier: string, time: number) => ({ ...spent(tier, 0, time), track: name });
      const spending = [entry('apps', 'low', 10), entry('apps', 'high', 40), entry('studios', 'high', 50)];
      return allocateInvestment(givenProgram({ tiers: undefined, tracks }), spending).map((one) => [
        one.track,
        one.tier,
        one.time.share,
        one.time.verdict,
      ]);
    };
    expect(shares([0.1, 0.4], [0.2, 0.3])).toEqual([
      ['apps', 'low', 0.1, 'as-planned'],
      ['apps', 'high', 0.4, 'as-planned'],
      ['studios', 'low', 0, 'under'],
      ['studios', 'high', 0.5, 'over'],
    ]);
    expect(shares([0.2, 0.8], [0.3, 0.7])).toEqual([
      ['apps', 'low', 0.2, 'as-planned'],
      ['apps', 'high', 0.8, 'as-planned'],
      ['studios', 'low', 0, 'under'],
      ['studios', 'high', 1, 'over'],
    ]);
  });

  test('adds up several entries of a tier, and takes a tier without any for nothing', () => {
    const tiers = allocateInvestment(program, [spent('growth', 1, 2), spent('growth', 2, 3)]);
    expect(tiers.map(({ partners, time }) => [partners.amount, time.amount])).toEqual([[0, 0], [3, 5], [0, 0]]); // prettier-ignore
  });

  test('refuses a tier that does not exist, and an amount that is none', () => {
    const refused = (spending: TierSpending) => expect(() => allocateInvestment(program, [spending]));
    refused(spent('gold', 1, 1)).toThrow(new RangeError('no tier gold in this ladder'));
    refused({ ...spent('growth', 1, 1), track: 'apps' }).toThrow(new RangeError('no tier growth in this ladder'));
    for (const none of [-1, NaN])
      refused(spent('growth', 1, none)).toThrow(new RangeError('an amount of tier growth is below 0, or none'));
  });
});
