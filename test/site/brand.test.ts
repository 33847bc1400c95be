import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { brandStyle, contrast, readableOn } from '../../site/model/look/brand.ts';

const BRAND = { name: 'Acme', home: null, mark: null, accent: '#8a2be2', accentDark: null };

it('leaves a colour that can be read as it is', () => {
  expect(readableOn('#c8351f', 'light')).toBe('#c8351f');
});

it.each(['#ffff00', '#ffffff', '#000000', '#808080', '#00ff88'])('makes %s readable on either paper', (color) => {
  expect(contrast(readableOn(color, 'light'), '#fbfaf6')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(readableOn(color, 'dark'), '#131410')).toBeGreaterThanOrEqual(4.5);
});

it('knows the contrast of black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

it('says by which hash the style is let through, and is not there without a colour', () => {
  const style = brandStyle(BRAND)!;
  expect(style.css).toContain('--accent:light-dark(#8a2be2,');
  expect(style.hash).toBe(`sha256-${createHash('sha256').update(style.css).digest('base64')}`);
  expect(brandStyle({ ...BRAND, accent: null })).toBeNull();
  expect(brandStyle(undefined)).toBeNull();
});
