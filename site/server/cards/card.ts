import type { Badge } from '../../../data/publish.ts';
import type { Brand } from '../../../engine/program/program.ts';
import { readableOn } from '../../model/look/brand.ts';
import { CARD } from '../../model/look/card.ts';
import { drawPng, type Rectangle } from './png.ts';

const PAPER = '#fbfaf6';
const REST = '#d9d3c4';
const GREEN = '#1f5c45';
const STRIPE = 20;
/** Where the steps stand, as on a badge: the lowest a quarter as high as the highest. */
const STEPS = { left: 270, width: 660, bottom: 525, lowest: 100, highest: 400, gap: 24 };

/**
 * The steps of a badge as a picture for networks that show one beside a link. It has no letters, which would need a font and what draws it: what
 * is to be read stands beside it, as the title of the page.
 */
export function drawCard({ climbed, rungs }: Pick<Badge, 'climbed' | 'rungs'>, brand: Brand | undefined): Buffer {
  const accent = brand?.accent ? readableOn(brand.accent, 'light') : GREEN;
  const { left, bottom, lowest, highest, gap } = STEPS;
  const across = Math.floor((STEPS.width - gap * (rungs - 1)) / Math.max(1, rungs));
  const steps = Array.from({ length: rungs }, (_, index): Rectangle => {
    const height = rungs > 1 ? Math.round(lowest + ((highest - lowest) * index) / (rungs - 1)) : highest;
    const color = index < climbed ? accent : REST;
    return { x: left + index * (across + gap), y: bottom - height, width: across, height, color };
  });
  const stripe: Rectangle = { x: 0, y: 0, width: CARD.width, height: STRIPE, color: accent };
  return drawPng(CARD.width, CARD.height, PAPER, [stripe, ...steps]);
}
