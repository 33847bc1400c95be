/** Tables as docs/projection.md has them. */
export function heading(text: string): void {
  console.log(`\n## ${text}\n`);
}

export function table(heads: string[]): void {
  row(heads);
  row(heads.map((_, i) => (i ? '---:' : '---')));
}

export function row(cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

export function fixed(value: number, digits = 1): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '—';
}

export function percent(share: number, digits = 0): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(digits)} %` : '—';
}
