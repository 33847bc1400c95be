import { addressOf } from '../../engine/primitives/addresses.ts';
import { programPage } from '../store/where.ts';

/** The public page that shows what a partner's tier rests on. */
export function partnerPage(base: string, program: string, partner: string, lang = ''): string {
  return `${programPage(base, program, lang)}partners/${addressOf(partner)}/`;
}
