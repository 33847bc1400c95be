/** WCAG 2.2, 1.4.3 and 1.4.11, and a little more: screens have 256 steps. */
const LEAST = { text: 4.58, mark: 3.06 };

/**
 * A colour as it can be read on the ground `--_tier-on`, whatever both were given as: as it is where that is enough, else mixed with as much
 * black or white as it takes.
 */
export const readable = (color: string, use: keyof typeof LEAST): string =>
  `color(from color-mix(in srgb-linear,color(from ${color} var(--_tier-opaque)),var(--_tier-ground)) var(--_tier-as-${use}))`;

// Firefox forgets an alpha of plain 1 when a custom property has such a colour of `currentcolor`.
const colorOf = (channel: (name: string) => string): string => `srgb-linear ${['r', 'g', 'b'].map(channel).join(' ')}/calc(1)`;

/** A ground that may let something through, laid on one that is known: what the page has behind it is not. */
export function opaque(color: string): string {
  const on = (light: number): string =>
    `color(from ${color} ${colorOf((name) => `calc(clamp(0,${name},1)*alpha + ${light}*(1 - alpha))`)})`;
  return `light-dark(${on(0.96)},${on(0.007)})`;
}

const LUMINANCE = '(.2126*r + .7152*g + .0722*b)';

/** Set wherever `--_tier-on` is set, which is an opaque colour. */
export const groundStyles =
  `--_tier-ground:color(from var(--_tier-on) srgb-linear 0 0 0/calc(${LUMINANCE}));` +
  `--_tier-ink:${readable('var(--_tier-given-ink)', 'text')};` +
  `--_tier-ink-soft:${readable('var(--_tier-given-ink-soft)', 'text')};`;

/**
 * A relative colour knows one colour only, and contrast is between two. So the luminance p of the ground is made the alpha of a black, which
 * is mixed half and half with the opaque colour: the mixture has an alpha of (1 + p) / 2, and each channel is what it was, divided by 2 alpha.
 * On a ground of less than 0.179 white (1) stands out more, else black (0).
 */
const POLE = 'clamp(0,(1.179 - 2*alpha)*1e6,1)';

/** Each channel, with the share of the pole that brings the luminance to where it has to be. Nothing is divided by zero. */
function channelsFor(least: number): string {
  const wanted = `(2*alpha - .95)*pow(${least},2*${POLE} - 1) - .05`;
  const share = `clamp(0,(${wanted} - 2*alpha*${LUMINANCE})/(1.0002*${POLE} - .0001 - 2*alpha*${LUMINANCE}),1)`;
  return colorOf((name) => `calc(2*alpha*${name} + ${share}*(${POLE} - 2*alpha*${name}))`);
}

export const readableStyles =
  `--_tier-opaque:${colorOf((name) => `clamp(0,${name},1)`)};` +
  Object.entries(LEAST)
    .map(([use, least]) => `--_tier-as-${use}:${channelsFor(least)};`)
    .join('');

/** What holds where browsers know relative colours. */
export const whereRelative = (styles: string): string =>
  `@supports (color:color(from red srgb-linear calc(r*pow(alpha,2)) g b)){${styles}}`;
