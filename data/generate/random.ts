/** Numbers that look random and are the same each time. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  between(low: number, high: number): number;
  /** Whole, both ends included. */
  wholeBetween(low: number, high: number): number;
  /** A factor about 1, `spread` 0.1: mostly within 0.9…1.1. */
  factor(spread: number): number;
  chance(probability: number): boolean;
}

/** Seeded by text, so that adding a partner changes no other partner's figures. Mulberry32 on an FNV-1a hash. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  return {
    next,
    between,
    wholeBetween: (low, high) => Math.floor(between(low, high + 1)),
    // The mean of three uniforms is bell-shaped, and never far off.
    factor: (spread) => 1 + spread * (next() + next() + next() - 1.5),
    chance: (probability) => next() < probability,
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
