/** Linear sRGB, 0…1 each. */
export type Colour = readonly [red: number, green: number, blue: number];
type Matrix = readonly [Colour, Colour, Colour];

/** Machado, Oliveira and Fernandes, 2009: how linear sRGB is seen by whoever lacks one kind of cone (severity 1.0). */
const SIGHTS = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type Sight = keyof typeof SIGHTS;
export const ALL_SIGHTS = Object.keys(SIGHTS) as Sight[];

/** Ottosson, 2020: Oklab, the space in which CSS mixes. */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_CONES: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

export function colourOf(hex: string): Colour {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [red!, green!, blue!];
}

/** `color-mix(in oklab, one share, other)`. */
export function mix(one: Colour, share: number, other: Colour): Colour {
  const [a, b] = [labOf(one), labOf(other)];
  const mixed = each(a, (value, i) => value * share + b[i]! * (1 - share));
  return each(
    times(
      FROM_CONES,
      each(times(FROM_LAB, mixed), (value) => value ** 3),
    ),
    clamp,
  );
}

/** How far apart two colours look: ΔE in Oklab, a hundred from black to white; what is just seen is about 2. */
export function difference(one: Colour, other: Colour, sight: Sight): number {
  const [a, b] = [one, other].map((colour) => labOf(each(times(SIGHTS[sight], colour), clamp)));
  return 100 * Math.hypot(...a!.map((value, i) => value - b![i]!));
}

/** WCAG's ratio. */
export function contrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [one, other]
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function labOf(colour: Colour): Colour {
  return times(TO_LAB, each(times(TO_CONES, colour), Math.cbrt));
}

function times(matrix: Matrix, [x, y, z]: Colour): Colour {
  const [first, second, third] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [first!, second!, third!];
}

function each([x, y, z]: Colour, change: (value: number, index: number) => number): Colour {
  return [change(x, 0), change(y, 1), change(z, 2)];
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
