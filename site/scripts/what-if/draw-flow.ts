import type { Ladder } from '../../../engine/program/program.ts';
import type { WhatIfSpeech } from '../../words/program/what-if.ts';
import { drawFlow, FLOW_BOX, placeNames } from '../../model/health/flow-picture.ts';

/** In letters that are larger than in the picture of a program’s health. */
const LEAST_BETWEEN_NAMES = 19;
const SVG = 'http://www.w3.org/2000/svg';

interface Change {
  ladder: Ladder;
  flow: ReadonlyMap<string, number>;
  sentence: string;
}

/** From the tiers as they are, on the left, to those as proposed, on the right. */
export function drawChange(picture: SVGElement, { ladder, flow, sentence }: Change, { whatIf, standing }: WhatIfSpeech): void {
  // Who holds no tier stands below the lowest.
  const moved = new Map(
    [...flow].map(([key, count]) => [
      key
        .split('>')
        .map((rank) => Number(rank) + 1)
        .join('>'),
      count,
    ]),
  );
  const all = [standing.noTier, ...ladder.tiers.map(({ name }) => name)];
  const isEmpty = ![...flow].some(([key, count]) => count > 0 && key.split('>').includes('-1'));
  const shown = isEmpty ? all.slice(1) : all;
  const { bars, ribbons, days } = drawFlow({
    tiers: shown,
    days: ['', ''],
    flows: [new Map(isEmpty ? flow : moved)],
  });
  picture.setAttribute('aria-label', sentence);
  picture.replaceChildren(
    ...ribbons.map(({ d, way }) => make('path', { d, class: way })),
    ...bars.map(({ x, y, height }) => make('rect', { x, y, width: FLOW_BOX.bar, height: Math.max(0.5, height) })),
    ...days.flatMap((day) => {
      const column = bars.filter(({ x }) => x === day);
      const placed = placeNames(column, LEAST_BETWEEN_NAMES);
      const isLeft = day === days[0];
      return column.map(({ rank, count }, index) => {
        const text = make('text', {
          x: isLeft ? FLOW_BOX.bar + 6 : day - 6,
          y: placed[index]!,
          'text-anchor': isLeft ? 'start' : 'end',
        });
        text.textContent = `${shown[rank]} ${count}`;
        return text;
      });
    }),
    ...whatIf.answer.sides.map((label, index) => {
      const text = make('text', {
        class: 'side',
        x: index === 0 ? 0 : FLOW_BOX.width,
        y: FLOW_BOX.height - 6,
        'text-anchor': index === 0 ? 'start' : 'end',
      });
      text.textContent = label;
      return text;
    }),
  );
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
