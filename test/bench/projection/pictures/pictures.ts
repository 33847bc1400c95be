import type { loadSets } from '../sets.ts';
export function drawPictures(sets: NonNullable<ReturnType<typeof loadSets>>): void {
  void sets;
}
