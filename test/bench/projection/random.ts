/** Park & Miller's generator, from 0 to below 1: the same numbers on every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** `count` of them without repetition, or all when there are no more. */
export function pickSome<T>(items: readonly T[], count: number, random: () => number): T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, (_, i) => {
    const chosen = i + Math.floor(random() * (left.length - i));
    [left[i], left[chosen]] = [left[chosen]!, left[i]!];
    return left[i]!;
  });
}
