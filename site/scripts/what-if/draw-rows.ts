import { addressOf } from '../../../engine/primitives/addresses.ts';
import type { Ladder, Program } from '../../../engine/program/program.ts';
import type { Simulation } from '../../../engine/planning/simulate.ts';
import { make } from '../../../widgets/element/make.ts';
import { describeMove, type WhatIfSpeech } from '../../words/program/what-if.ts';
import { turnTo } from '../page-language.ts';

/** More are not listed: the picture says how many there are. */
const MOST_LISTED = 100;

/** The picture in figures, the highest tier first. */
export function drawTiers(
  body: HTMLElement,
  { ladder: { track, tiers }, simulation }: { ladder: Ladder; simulation: Simulation },
  { standing, values }: WhatIfSpeech,
): void {
  const own = simulation.tiers.filter((tier) => tier.track === track).reverse();
  body.replaceChildren(
    ...own.map(({ tier, today, proposed, up, down, warned }) => {
      const head = make('th', { scope: 'row' }, tiers.find(({ id }) => id === tier)?.name ?? standing.noTier);
      const figures = [today, proposed, up, down, warned].map((value) => make('td', { class: 'figures' }, values.count(value)));
      return make('tr', {}, head, ...figures);
    }),
  );
}

interface Moved {
  edition: Program;
  simulation: Simulation;
  /** By id of a partner. */
  names: ReadonlyMap<string, string>;
  /** The address of all partners. */
  partners: string;
}

/** Who moves: those who fall first. */
export function drawMoves(place: HTMLElement, { edition, simulation, names, partners }: Moved, speech: WhatIfSpeech): void {
  const moves = simulation.moves.filter(({ change }) => change !== 'same');
  const ordered = [...moves].sort((a, b) => (a.change === b.change ? 0 : a.change === 'down' ? -1 : 1));
  place.querySelector<HTMLElement>('.moves')!.hidden = moves.length === 0;
  place.querySelector('.rest')!.textContent =
    moves.length > MOST_LISTED ? speech.whatIf.answer.more(moves.length - MOST_LISTED) : '';
  place.querySelector('.moves ul')!.replaceChildren(
    ...ordered.slice(0, MOST_LISTED).map((move) => {
      const words = describeMove(move, edition, speech);
      const row = document.createElement('li');
      row.dataset['way'] = words.way;
      const link = turnTo(document.createElement('a'), `${partners}${addressOf(move.partner)}/`);
      link.textContent = names.get(move.partner) ?? move.partner;
      row.append(
        link,
        make('span', { class: 'tiers' }, `${words.way === 'up' ? '↑' : '↓'} ${words.tiers}`),
        make('span', { class: 'fine' }, words.because),
      );
      return row;
    }),
  );
}
