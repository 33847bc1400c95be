// Longer words are no slip of the pen, and are not worth comparing.
const LONGEST = 40;

/**
 * The known word most like `found`, when it is like enough to have been meant: at most a third of its letters (at least one) are
 * added, left out, changed or swapped with their neighbour. Case, hyphens and underscores do not count. Ties: the first.
 */
export function nearestWord(found: string, known: readonly string[]): string | null {
  if (found.length > LONGEST) return null;
  const plain = simplifyWord(found);
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const word of known) {
    if (word.length > LONGEST) continue;
    const most = Math.min(Math.max(1, Math.floor(word.length / 3)), bestDistance - 1);
    const simple = simplifyWord(word);
    // Of many words, most differ in length alone by more than that.
    if (Math.abs(simple.length - plain.length) > most) continue;
    const distance = editDistance(plain, simple, most);
    if (distance > most) continue;
    best = word;
    bestDistance = distance;
  }
  return best;
}

function simplifyWord(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

/**
 * Optimal string alignment: Damerau–Levenshtein in which no part is edited twice. More than `most` where it is more, and only as many
 * places beside the diagonal are looked at.
 */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let beforeLast = [...last];
  let row = [...last];
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - most);
    const end = Math.min(b.length, i + most);
    row[first - 1] = first === 1 ? i : Infinity;
    if (i + most <= b.length) last[i + most] = Infinity;
    for (let j = first; j <= end; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + changed);
      // Of the first letter, the one before it is undefined, like none of the other word's.
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) distance = Math.min(distance, beforeLast[j - 2]! + 1);
      row[j] = distance;
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length]!;
}
