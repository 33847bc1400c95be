import type { Bar, Requirement } from './program.ts';

/** What a requirement asks for: itself, or all that stands in the group. */
export function barsOf(requirement: Requirement): Bar[] {
  return requirement.kind === 'bar' ? [requirement] : requirement.members.flat();
}
