import { en } from '../../../site/words/en/words.ts';
import { describe, expect, it } from 'vitest';
import { publishAdvice, publishProgram } from '../../../data/publish.ts';
import { describeAdvice } from '../../../site/words/program/advice.ts';
import { catalogOf } from './fixture.ts';

const program = (riskVisibility: string) =>
  catalogOf(
    [
      `
id: acme
name: Acme
summary: For testing.
metrics:
  installs: { label: Installs, unit: count }
  risk: { label: Hidden risk, unit: count, visibility: ${riskVisibility} }
tiers:
  - { id: member, name: Member, benefits: [A forum] }
  - { id: silver, name: Silver, requires: { installs: 10, risk: { atMost: 3 } }, benefits: [A badge] }
  - { id: gold, name: Gold, requires: { installs: 10, risk: { atMost: 5 } }, benefits: [A desk] }
  - { id: oak, name: Oak, criteria: unpublished, benefits: [A chair] }
  - { id: elm, name: Elm, criteria: unpublished, benefits: [A lamp] }
`,
    ],
    '2026-11-22',
    [],
  );

describe('what could be better in a program', () => {
  it('tells everyone of what everyone may see', () => {
    const codes = publishAdvice(program('public')).map(({ code }) => code);
    expect(codes).toContain('easier-than-below');
    expect(codes).toContain('asks-no-more');
  });

  it('says nothing that rests on what only the operator sees, not even that there is no more to it', () => {
    const advice = publishAdvice(program('operator'));
    expect(advice.map(({ code }) => code)).toEqual([
      'too-many-tiers',
      'unpublished-criteria',
      'unpublished-criteria',
      'no-review',
    ]);
    expect(JSON.stringify(advice)).not.toContain('risk');
  });

  it('is said once of several tiers, by the names that readers know', () => {
    const known = program('public');
    const said = describeAdvice(publishProgram(known), publishAdvice(known), en);
    expect(said.map(({ what }) => what)).toEqual([
      'There are 5 tiers; 4 are enough for most.',
      'Gold: Hidden risk has to be at most 5, which is easier than in Silver (3).',
      'Gold: it needs no more than Silver, so whoever earns that earns this.',
      'Oak and Elm: the criteria are unpublished.',
      'There is no review.',
    ]);
    expect(said[3]!.why).toBe('Nobody can work towards what they are not told. Write them down under requires.');
  });
});
