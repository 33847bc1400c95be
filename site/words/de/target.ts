import type { TargetMessages } from '../en/target.ts';
import { day } from './values.ts';

export const target: TargetMessages = {
  lapsed: (on) => `am ${day(on)} abgelaufen`,
  then: (value) => `damals ${value}`,
  now: (value) => `jetzt ${value}`,
  needed: (value) => `nötig ${value}`,
  atMost: (value) => `höchstens ${value}`,
  metAgain: 'wieder erfüllt',
  never: 'nie gemessen',
  tooFew: 'noch zu wenige, um es zu sagen',
  noData: (since) => `keine neuen Daten seit ${day(since)}`,
  notPassed: 'noch nicht bestanden',
  with: ' mit ',
};
