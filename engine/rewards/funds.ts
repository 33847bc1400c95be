import { formatDay, nextOccurrence, type Day, type IsoDay } from '../primitives/calendar.ts';
import { DecimalSum, multiplyDecimals, subtractDecimals, sumDecimals } from '../primitives/decimal.ts';
import type { Holding } from './holdings.ts';
import type { Benefit } from '../program/program.ts';

/** Market development funds paid out, and what the partner added. In the currency of the edition in force on the day. */
export interface FundsDelivery {
  kind: 'mdf';
  day: Day;
  amount: number;
  matched: number;
}

/** An account in one currency. */
export interface Funds {
  currency: string;
  accrued: number;
  /** The program says "at least" of some of the amounts. */
  orMore: boolean;
  used: number;
  /** Accrued and not used; below 0 when more was paid out than accrued. */
  left: number;
  matched: number;
  /** What the partner has still to add to what was used. */
  toMatch: number;
  grants: { day: IsoDay; tier: string; amount: number }[];
  /** All that is granted on the next day of a grant, if the tier is held until then; null: none is coming. */
  next: { day: IsoDay; amount: number } | null;
}

type Mdf = Extract<Benefit, { kind: 'mdf' }>;

/**
 * Each fund of a tier is granted on the day since which the tier is held, and each `every` from then on, for as long as it is held: the
 * amount and the rhythm are those of the edition in force on the day. What was granted stays, whatever becomes of the tier.
 */
export function findFunds(holdings: readonly Holding[], deliveries: readonly FundsDelivery[], asOf: Day): Funds[] {
  const accounts = new Map<string, Account>();
  for (const holding of holdings) {
    const funds = fundsOf(holding);
    if (funds.length === 0) continue;
    const account = accountIn(accounts, holding);
    const grants = funds.flatMap((fund) => daysOfGrant(holding, fund).map((day) => ({ day, fund })));
    for (const { day, fund } of grants.sort((a, b) => a.day - b.day)) {
      account.accrued.add(fund.amount);
      account.orMore ||= fund.orMore;
      account.grants.push({ day: formatDay(day), tier: holding.tier.id, amount: fund.amount });
    }
  }
  for (const { day, amount, matched } of deliveries) {
    const paying = holdings.filter(({ program }) => program.currency !== null);
    const holding = paying.findLast(({ first }) => first <= day) ?? paying[0];
    if (!holding || day > asOf) continue;
    const account = accountIn(accounts, holding);
    account.used.add(amount);
    account.matched.add(matched);
    account.toMatch.add(multiplyDecimals(amount, matchOn(holdings, day)));
  }
  const current = holdings.at(-1);
  return Array.from(accounts, ([currency, account]) => {
    const isCurrent = current?.lostOn === null && current.program.currency === currency;
    return closeAccount(currency, account, isCurrent ? nextGrant(current, asOf) : null);
  });
}

/** An account while it is added up. */
interface Account extends Pick<Funds, 'orMore' | 'grants'> {
  accrued: DecimalSum;
  used: DecimalSum;
  matched: DecimalSum;
  toMatch: DecimalSum;
}

function closeAccount(currency: string, account: Account, next: Funds['next']): Funds {
  const { orMore } = account;
  // Those of a partner taken over from come between.
  const grants = account.grants.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [accrued, used, matched] = [account.accrued.value, account.used.value, account.matched.value];
  const left = subtractDecimals(accrued, used);
  const toMatch = Math.max(0, subtractDecimals(account.toMatch.value, matched));
  return { currency, accrued, orMore, used, left, matched, toMatch, grants, next };
}

function fundsOf({ tier }: Holding): Mdf[] {
  return tier.benefits.filter((benefit) => benefit.kind === 'mdf');
}

function daysOfGrant({ since, first, end }: Holding, { every }: Mdf): Day[] {
  const days: Day[] = [];
  for (let day = nextOccurrence(since, every, first - 1); day < end; day = nextOccurrence(since, every, day)) days.push(day);
  return days;
}

function accountIn(accounts: Map<string, Account>, { program }: Holding): Account {
  const currency = program.currency!;
  let account = accounts.get(currency);
  if (!account) {
    const [accrued, used, matched, toMatch] = [new DecimalSum(), new DecimalSum(), new DecimalSum(), new DecimalSum()];
    account = { accrued, orMore: false, used, matched, toMatch, grants: [] };
    accounts.set(currency, account);
  }
  return account;
}

/** How much the partner adds to each unit paid out, by the fund that was in force last. */
function matchOn(holdings: readonly Holding[], day: Day): number {
  const holding = holdings.findLast((candidate) => candidate.first <= day && fundsOf(candidate).length > 0);
  return holding ? (fundsOf(holding)[0]!.match ?? 0) : 0;
}

function nextGrant(holding: Holding, asOf: Day): Funds['next'] {
  const coming = fundsOf(holding).map(({ every, amount }) => ({ day: nextOccurrence(holding.since, every, asOf), amount }));
  if (coming.length === 0) return null;
  const next = Math.min(...coming.map(({ day }) => day));
  return { day: formatDay(next), amount: sumDecimals(coming.filter(({ day }) => day === next).map(({ amount }) => amount)) };
}
