import { capitalize } from '../../values.ts';
import type { TierPageWords } from '../../en/program-pages/tier.ts';
import { counted, day } from '../values.ts';

export const tierPage: TierPageWords = {
  title: (tier, track, program) => `${tier}${track ? `, ${track}` : ''}: was die Stufe braucht und bietet – ${program}`,
  description: (tier, program) => `Die Stufe ${tier} von ${program}: ihre Kriterien, wie jedes gemessen wird, und ihre Vorteile.`,
  rank: (rank, tiers) => `Stufe ${rank} von ${tiers}`,
  needs: 'Was sie braucht',
  needsOf: (tier) => `Was ${tier} braucht`,
  needsBelow: 'Und was die Stufen darunter brauchen',
  unpublished:
    'Was diese Stufe braucht, ist nicht veröffentlicht, daher lässt sich von niemandem zeigen, dass er es erfüllt. Hier wird nichts erfunden.',
  nothing: 'Nichts, das gemessen wird: Sie ist offen für alle Partner, die teilnehmen.',
  from: (tier) => `von ${tier}`,
  notPublic: 'Nicht öffentlich',
  undisclosed: (count) =>
    `${capitalize(counted(count, 'ein weiteres Kriterium', 'weitere Kriterien'))} ${
      count === 1 ? 'beruht auf einem Wert, den' : 'beruhen auf Werten, die'
    } der Betreiber nicht veröffentlicht.`,
  gives: 'Was sie bietet',
  holders: 'Wer sie hält',
  nobody: 'Heute hält sie niemand.',
  since: (since) => `seit ${day(since, 'short')}`,
  all: (holders, tier) => `Alle ${holders} Partner auf ${tier}`,
  find: 'Unter allen Partnern suchen',
  beside: 'Die Stufen daneben',
  down: 'Eine Stufe tiefer',
  up: 'Eine Stufe höher',
};
