import type { AroundWords } from '../../en/program/around.ts';

export const around: AroundWords = {
  label: (program) => `Seiten von ${program}`,
  criteria: 'Kriterien',
  partners: 'Partner',
  calculator: 'Rechner',
  whatIf: 'Was wäre wenn',
  health: 'Wie es läuft',
  changes: 'Änderungen',
  news: 'Neues',
  ranking: 'Reihenfolge der Angebote',
};
