/** Seconds that the work took. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

export function peakMebibytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
