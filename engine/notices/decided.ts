import { parseDay } from '../primitives/calendar.ts';
import type { Decision } from '../results.ts';
import { notice, type Notice } from './notice.ts';

/** Of decisions, those that change something for whoever deals with the partner. */
export function noticesOfDecisions(decisions: readonly Decision[]): Notice[] {
  return decisions.flatMap((decision): Notice[] => {
    const { kind, track, from, to, deadline, because, successor } = decision;
    const day = parseDay(decision.day)!;
    const of = [decision.day, from, to];
    switch (kind) {
      case 'enrolled':
        return [notice('partner.enrolled', track, of, day, { tier: to })];
      case 'left':
        return [notice('partner.left', track, of, day, { from, successor: successor ?? null })];
      case 'promoted':
        return [notice('tier.promoted', track, of, day, { from, to })];
      case 'demoted':
        return [notice('tier.demoted', track, of, day, { from, to })];
      case 'recovered':
        return [notice('tier.recovered', track, of, day, { tier: to })];
      case 'warned':
        return [notice('tier.warned', track, of, day, { tier: to, deadline, criteria: because.map(({ id }) => id) })];
      default:
        return [];
    }
  });
}
