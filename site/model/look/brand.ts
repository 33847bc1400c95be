import type { Brand } from '../../../engine/program/program.ts';
import { hashOf, type InlineHash } from './inline-hash.ts';

/** Of the tokens: what text stands on. */
const PAPER = { light: '#fbfaf6', dark: '#131410' };
const INK = { light: '#000000', dark: '#ffffff' };
/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;
const STEPS = 20;

/** A program's colours as a style for its pages, with what lets a strict content security policy through; null: it has none. */
export function brandStyle(brand: Brand | undefined): { css: string; hash: InlineHash } | null {
  if (!brand?.accent) return null;
  const light = readableOn(brand.accent, 'light');
  const dark = readableOn(brand.accentDark ?? brand.accent, 'dark');
  const css = [
    // Stronger than the tokens, whichever comes first.
    'html:root{',
    `--accent:light-dark(${light},${dark});`,
    `--accent-deep:light-dark(${mixHex(light, INK.light, 0.2)},${mixHex(dark, INK.dark, 0.3)});`,
    `--accent-wash:light-dark(${mixHex(PAPER.light, light, 0.1)},${mixHex(PAPER.dark, dark, 0.12)});`,
    `--on-accent:light-dark(${PAPER.light},${PAPER.dark})}`,
  ].join('');
  return { css, hash: hashOf(css) };
}

/** The colour itself, or as little darker or lighter as can be read. */
export function readableOn(color: string, scheme: 'light' | 'dark'): string {
  for (let step = 0; step < STEPS; step++) {
    const tried = mixHex(color, INK[scheme], step / STEPS);
    if (contrast(tried, PAPER[scheme]) >= READABLE) return tried;
  }
  return INK[scheme];
}

/** WCAG's ratio of contrast. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function mixHex(from: string, to: string, share: number): string {
  const other = channels(to);
  const mixed = channels(from).map((value, index) => Math.round(value + (other[index]! - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
