import { describe, expect, test } from 'vitest';
import { findNews, type Marks } from '../../../engine/notices/news.ts';
import { notice, type Notice } from '../../../engine/notices/notice.ts';
import { on } from '../given.ts';

const risk = (criterion: string, day: string): Notice =>
  notice('tier.at-risk', null, [criterion], on(day), { ...RISK, criterion, date: '2027-01-01' });
const RISK = { tier: 'gold', review: null, deadline: null, fallsTo: null };
const enrolled = (day: string): Notice => notice('partner.enrolled', null, [day], on(day), { tier: 'member' });
const promoted = (day: string): Notice => notice('tier.promoted', null, [day], on(day), { from: 'member', to: 'gold' });
const left = (day: string): Notice => notice('partner.left', null, [day], on(day), { from: null, successor: null });

const look = (before: Marks | null, day: string, ...notices: Notice[]): { told: string[]; marks: Marks } => {
  const { news, marks } = findNews(before, notices, on(day));
  return { told: news.map(({ key }) => key.replace(/ +/g, ' ')), marks };
};

describe('what is news', () => {
  test('is told once, for as long as it is so', () => {
    const first = look({}, '2026-06-01', risk('gold/rating', '2026-06-01'));
    expect(first.told).toEqual(['tier.at-risk gold/rating']);
    const second = look(first.marks, '2026-06-02', risk('gold/rating', '2026-06-02'), risk('gold/installs', '2026-06-02'));
    expect(second.told).toEqual(['tier.at-risk gold/installs']);
  });

  test('is told again only after it was away for more than thirty days', () => {
    const { marks } = look({}, '2026-06-01', risk('gold/rating', '2026-06-01'));
    const gone = look(marks, '2026-06-10').marks;
    expect(look(gone, '2026-07-10', risk('gold/rating', '2026-07-10')).told).toEqual([]);
    const longGone = look(gone, '2026-07-10').marks;
    expect(look(longGone, '2026-07-11', risk('gold/rating', '2026-07-11')).told).toEqual(['tier.at-risk gold/rating']);
  });

  test('is in order of its day, whatever was missed', () => {
    const { marks } = look({}, '2026-01-10', enrolled('2026-01-05'));
    const missed = [promoted('2026-03-01'), left('2026-02-01'), enrolled('2026-01-05'), enrolled('2026-02-15')];
    expect(look(marks, '2026-04-01', ...missed).told).toEqual([
      'partner.left 2026-02-01',
      'partner.enrolled 2026-02-15',
      'tier.promoted 2026-03-01',
    ]);
  });

  test('of a newcomer is what happened lately, and that somebody is there', () => {
    const life = [enrolled('2024-01-05'), promoted('2024-03-01'), promoted('2026-05-20')];
    expect(look(null, '2026-06-01', ...life).told).toEqual(['partner.enrolled 2024-01-05', 'tier.promoted 2026-05-20']);
    expect(look(null, '2026-06-01', enrolled('2024-01-05'), left('2024-02-01')).told).toEqual([]);
  });

  test('old days of a newcomer are not told later either', () => {
    const { marks } = look(null, '2026-06-01', enrolled('2024-01-05'), promoted('2024-03-01'));
    expect(look(marks, '2026-06-02', enrolled('2024-01-05'), promoted('2024-03-01')).told).toEqual([]);
  });
});
