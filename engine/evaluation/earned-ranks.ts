import { newBytes, type AskColumns } from './ask-columns.ts';
import type { ResolvedLadder } from '../program/ladder.ts';
import { MET } from './status.ts';

const EACH_BYTE = 0x01_01_01_01;

/** By row, the rank of the highest tier for which all that it asks is met or exempt; −1: none. Four rows at a time: it takes a third of the time. */
export function findEarned(ladder: ResolvedLadder, asksByRank: readonly (readonly AskColumns[])[], rows: number): Int8Array {
  const earned = newBytes(rows).fill(-1);
  const earnedWords = new Uint32Array(earned.buffer);
  const passed = new Uint32Array(earnedWords.length);
  for (let rank = 0; rank < asksByRank.length; rank++) {
    if (!ladder.tiers[rank]!.tier.published) continue;
    findPassed(passed, asksByRank[rank]!);
    setRank(earnedWords, passed, rank);
  }
  return new Int8Array(earned.buffer, 0, rows);
}

/** `MET` is the bit that `MET` and `EXEMPT` have and the others have not: it stays where all have it. */
function findPassed(passed: Uint32Array, asks: readonly AskColumns[]): void {
  passed.fill(MET * EACH_BYTE);
  const count = passed.length;
  for (const { status } of asks) {
    const words = new Uint32Array(status.buffer);
    for (let word = 0; word < count; word++) passed[word]! &= words[word]!;
  }
}

/** `passed`: `MET` or 0 a row. */
function setRank(earned: Uint32Array, passed: Uint32Array, rank: number): void {
  const ranks = rank * EACH_BYTE;
  const count = earned.length;
  for (let word = 0; word < count; word++) {
    // From 1 in a byte to all its bits.
    const ones = passed[word]! >>> 1;
    const mask = (ones << 8) - ones;
    earned[word] = (ranks & mask) | (earned[word]! & ~mask);
  }
}
