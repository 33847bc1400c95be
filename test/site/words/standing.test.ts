import { en } from '../../../site/words/en/words.ts';
import { describe, expect, it } from 'vitest';
import type { PublicDecision } from '../../../engine/wire.ts';
import { describeDecision } from '../../../site/words/standing.ts';

const decision = (parts: Partial<PublicDecision>): PublicDecision => ({
  partner: 'osprey',
  track: null,
  day: '2026-03-01',
  kind: 'succeeded',
  from: null,
  fromName: parts.from ? parts.from.toUpperCase() : null,
  to: null,
  toName: parts.to ? parts.to.toUpperCase() : null,
  edition: null,
  deadline: null,
  because: [],
  formerly: 'kestrel',
  formerlyName: 'Kestrel Ltd',
  ...parts,
});

describe('what became of partners is told in a sentence', () => {
  it.each<[Partial<PublicDecision>, string]>([
    [{ to: 'gold' }, 'Took over from Kestrel Ltd and its tier, GOLD.'],
    [{}, 'Took over from Kestrel Ltd.'],
    [{ from: 'silver', to: 'silver' }, 'Took over from Kestrel Ltd: SILVER stays.'],
    [{ from: 'silver', to: 'gold' }, 'Took over from Kestrel Ltd and its tier, GOLD, in place of SILVER.'],
    [
      { to: 'gold', deadline: '2026-03-31' },
      'Took over from Kestrel Ltd and its tier, GOLD. The open warning goes on, with time until 31 March 2026.',
    ],
    [{ kind: 'left', from: 'gold' }, 'Left, holding GOLD.'],
    [{ kind: 'left' }, 'Left.'],
    [{ kind: 'promoted', from: 'silver', to: 'gold', partnerName: 'Kestrel Ltd' }, 'Kestrel Ltd: Promoted from SILVER to GOLD.'],
  ])('%j', (parts, sentence) => expect(describeDecision(decision(parts), en)).toBe(sentence));
});
