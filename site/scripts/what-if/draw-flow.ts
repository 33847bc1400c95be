import { drawFlow, FLOW_BAR, FLOW_BOX } from '../../model/health/flow-picture.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** From the tiers as they are, on the left, to those as proposed, on the right. `names`: of the tiers, lowest first. */
export function drawChange(
  picture: SVGElement,
  names: readonly string[],
  flow: ReadonlyMap<string, number>,
  sentence: string,
): void {
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
  const all = ['No tier', ...names];
  const isEmpty = ![...flow].some(([key, count]) => count > 0 && key.split('>').includes('-1'));
  const shown = isEmpty ? all.slice(1) : all;
  const { bars, ribbons, days } = drawFlow({
    tiers: shown.map(() => null as never),
    days: ['', ''],
    flows: [new Map(isEmpty ? flow : moved)],
  });
  picture.setAttribute('aria-label', sentence);
  picture.replaceChildren(
    ...ribbons.map(({ d, way }) => make('path', { d, class: way })),
    ...bars.map(({ x, y, height }) => make('rect', { x, y, width: FLOW_BAR, height: Math.max(0.5, height) })),
    ...bars.map(({ x, y, height, rank, count }) => {
      const isLeft = x === days[0];
      const text = make('text', {
        x: isLeft ? FLOW_BAR + 6 : x - 6,
        y: y + Math.max(height / 2 + 4, 4),
        'text-anchor': isLeft ? 'start' : 'end',
      });
      text.textContent = `${shown[rank]} ${count}`;
      return text;
    }),
    ...(['As it is', 'As proposed'] as const).map((label, index) => {
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
