import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../widgets/element/styles.ts';
import { ALL_SIGHTS, colourOf, contrast, difference, type Colour } from './colour-sight.ts';
import { readTokens, resolveColour, type Scheme } from './read-tokens.ts';

const SITE = readTokens(readFileSync(new URL('../../site/styles/tokens.css', import.meta.url), 'utf8'));
const ELEMENTS = readTokens(tokens);
const MIXES = [...tokens.matchAll(/--_tier-mix: (\d+)%/g)].map(([, share]) => Number(share));

/** Tiers that stand side by side in a picture, where the order and a name say it too. */
const LEAST_BETWEEN_GRADES = 4.5;
/** What means the opposite of each other: met and short, up and down. */
const LEAST_BETWEEN_OPPOSITES = 10;
/** WCAG 2.2, 1.4.11: what has to be made out in a picture. */
const LEAST_CONTRAST = 3;

const SCHEMES: Scheme[] = ['light', 'dark'];
const seen = SCHEMES.flatMap((scheme) => ALL_SIGHTS.map((sight) => [scheme, sight] as const));
const site = (name: string, scheme: Scheme) => resolveColour(`var(--${name})`, scheme, SITE);
const gradesOfSite = (scheme: Scheme) => [0, 1, 2, 3, 4].map((grade) => site(`grade-${grade}`, scheme));
const gradesOfElements = (scheme: Scheme) =>
  [0, ...MIXES].map((share) =>
    resolveColour(`color-mix(in oklab, var(--_tier-given-accent) ${share}%, var(--_tier-neutral))`, scheme, ELEMENTS),
  );

function leastBetween(colours: Colour[], sight: (typeof ALL_SIGHTS)[number]): number {
  return Math.min(...colours.slice(1).map((colour, i) => difference(colours[i]!, colour, sight)));
}

describe('colours as they are seen', () => {
  it.each(seen)('keep neighbouring tiers of a page’s pictures apart, %s, %s', (scheme, sight) => {
    expect(leastBetween(gradesOfSite(scheme), sight)).toBeGreaterThanOrEqual(LEAST_BETWEEN_GRADES);
  });

  it.each(seen)('keep neighbouring tiers in elements apart, %s, %s', (scheme, sight) => {
    expect(MIXES).toHaveLength(4);
    expect(leastBetween(gradesOfElements(scheme), sight)).toBeGreaterThanOrEqual(LEAST_BETWEEN_GRADES);
  });

  it.each(seen)('keep what is met from what falls short, and up from down, %s, %s', (scheme, sight) => {
    for (const [one, other] of [
      ['chart-met', 'chart-short'],
      ['chart-met', 'chart-exempt'],
      ['chart-short', 'chart-exempt'],
      ['chart-up', 'chart-down'],
      ['chart-up', 'chart-same'],
      ['chart-down', 'chart-same'],
    ] as const)
      expect(difference(site(one, scheme), site(other, scheme), sight), `${one} and ${other}`).toBeGreaterThanOrEqual(
        one === 'chart-met' && other === 'chart-exempt' ? LEAST_BETWEEN_GRADES : LEAST_BETWEEN_OPPOSITES,
      );
  });

  it.each(SCHEMES)('stand out from the page, %s', (scheme) => {
    const paper = site('paper', scheme);
    for (const colour of [
      ...gradesOfSite(scheme),
      site('chart-met', scheme),
      site('chart-short', scheme),
      site('chart-up', scheme),
    ])
      expect(contrast(colour, paper)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    for (const colour of gradesOfElements(scheme))
      expect(contrast(colour, resolveColour('var(--_tier-paper)', scheme, ELEMENTS))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
});

describe('the measure itself', () => {
  it('sees what is known: a pure red and a green that protanopia takes for one, and nothing between a colour and itself', () => {
    const [red, green] = [colourOf('#a04000'), colourOf('#4c5c00')];
    expect(difference(red, green, 'protanopia')).toBeLessThan(difference(red, green, 'usual') / 2);
    expect(difference(red, red, 'deuteranopia')).toBe(0);
    expect(difference(colourOf('#000000'), colourOf('#ffffff'), 'usual')).toBeCloseTo(100, 3);
    expect(contrast(colourOf('#000000'), colourOf('#ffffff'))).toBeCloseTo(21, 5);
  });
});
