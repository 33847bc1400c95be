import { messageOf } from '../../data/hooks.ts';
import type { Notice, NoticeCode } from '../../engine/notices/notice.ts';
import { noticesOn, programNoticesOn } from '../../engine/notices/notices.ts';
import { addMonths, formatDay } from '../../engine/primitives/calendar.ts';
import type { Program } from '../../engine/program/program.ts';
import { givenExemption, givenProgram, givenSubject, on, type Observed } from '../engine/given.ts';

const PROGRAM = givenProgram({
  announced: '2025-10-01',
  effective: '2026-01-01',
  metrics: {
    installs: { label: 'Installations', unit: 'count' },
    audit: { label: 'Audit', unit: 'flag', validFor: 'P12M' },
  },
  tiers: [
    { id: 'registered', name: 'Registered' },
    { id: 'silver', name: 'Silver', requires: { installs: 100 }, benefits: [{ owed: 'Business review', every: 'P3M' }] },
    { id: 'gold', name: 'Gold', requires: { installs: 500, audit: true } },
  ],
  review: { every: 'P3M', from: '2026-01-01', warning: 'P90D', staleAfter: 'P75D' },
});
const FALLING: Observed = { installs: { '2026-01-05': 50, '2026-02-05': 150, '2026-03-20': 90, '2026-06-05': 80 } };
const RISEN: Observed = { installs: { '2026-01-05': 150, '2026-03-20': 90, '2026-06-20': 120 } };

/** An example of each event, made by the engine: `node test/docs/webhook-examples.ts` prints them. */
export function webhookExamples(): Map<NoticeCode, string> {
  const found = [
    ...noticesFor('2026-06-25', FALLING),
    ...noticesFor('2026-06-10', FALLING),
    ...noticesFor('2026-07-05', FALLING),
    ...noticesFor('2026-06-25', RISEN),
    ...noticesFor('2026-11-30', { installs: monthly(300, -20) }),
    ...noticesFor('2026-11-30', { installs: monthly(40, 5) }),
    ...noticesFor('2026-12-20', { installs: { '2026-12-15': 900 }, audit: { '2026-01-10': 1 } }),
    ...noticesFor('2026-06-20', { installs: weekly() }),
    ...noticesFor('2026-06-10', { installs: { '2026-01-05': 150 } }, [givenExemption('gold/audit', '2026-01-01', '2026-06-30')]),
    ...noticesFor('2026-03-05', { installs: { '2026-01-05': 150 } }, [], [{ from: on('2026-01-05'), until: on('2026-03-01') }]),
    ...programNoticesOn([PROGRAM], on('2026-01-01')),
  ];
  const examples = new Map<NoticeCode, string>();
  for (const one of found) if (!examples.has(one.code)) examples.set(one.code, exampleOf(one));
  return examples;
}

function noticesFor(
  day: string,
  observed: Observed,
  exemptions: ReturnType<typeof givenExemption>[] = [],
  enrolled: { from: number; until: number }[] | null = null,
): Notice[] {
  const subject = { ...givenSubject(observed, exemptions), track: null, enrolled };
  return noticesOn([PROGRAM] as [Program], subject, [], on(day));
}

function exampleOf(notice: Notice): string {
  const partner = notice.code.startsWith('edition') ? null : { id: 'northwind', name: 'Northwind' };
  const sent = new Date(`${formatDay(notice.day)}T03:00:00Z`);
  return JSON.stringify(JSON.parse(messageOf({ program: 'acme', partner }, notice, sent)), null, 2);
}

function monthly(first: number, step: number): Record<string, number> {
  return Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [formatDay(addMonths(on('2026-11-30'), i - 11)), Math.max(first + i * step, 0)]),
  );
}

function weekly(): Record<string, number> {
  return Object.fromEntries(Array.from({ length: 20 }, (_, i) => [formatDay(on('2026-01-05') + 7 * i), 200]));
}

if (import.meta.main)
  for (const [code, text] of webhookExamples()) console.log(`### \`${code}\`\n\n\`\`\`json\n${text}\n\`\`\`\n`);
