/**
 * Which of these may stay where they are while the others move around them: the longest row of them that is in rising order already.
 * `positions` says where each part of a list is now (below 0: nowhere yet), in the order that is wanted; the answer has indexes of it.
 */
export function findStaying(positions: readonly number[]): Set<number> {
  /** For rows of each length, the index that the one with the lowest end ends with. */
  const ends: number[] = [];
  /** For each index, the one before it in its row. */
  const before: (number | undefined)[] = [];
  for (const [index, position] of positions.entries()) {
    if (position < 0) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (positions[ends[middle]!]! < position) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const staying = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) staying.add(index);
  return staying;
}
