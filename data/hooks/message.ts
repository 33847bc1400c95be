import { formatDay } from '../../engine/primitives/calendar.ts';
import type { Notice } from '../../engine/notices/notice.ts';

/** Whom a notice is of. `partner`: null of the program itself. */
export interface Concerned {
  program: string;
  partner: { id: string; name: string } | null;
}

/** A notice as it is sent: the form that Standard Webhooks asks for. Codes, names and days; no value of a metric. */
export function messageOf({ program, partner }: Concerned, { code, track, day, detail }: Notice, now: Date): string {
  const concerned = { program, ...(partner && { partner: partner.id, name: partner.name, track }) };
  return JSON.stringify({ type: code, timestamp: now.toISOString(), data: { ...concerned, day: formatDay(day), ...detail } });
}

export const TEST_CODE = 'webhook.test';

export function testMessage(now: Date): string {
  return JSON.stringify({ type: TEST_CODE, timestamp: now.toISOString(), data: {} });
}
