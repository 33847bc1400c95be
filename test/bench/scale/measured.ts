import { loadavg } from 'node:os';

export interface Took {
  /** On the clock. */
  seconds: number;
  /** Of this process on the processor. */
  processor: number;
}

export async function timed(work: () => Promise<unknown>): Promise<Took> {
  const used = process.cpuUsage();
  const begun = performance.now();
  await work();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - begun) / 1000, processor: (user + system) / 1e6 };
}

export function tell({ seconds, processor }: Took): string {
  return `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of the processor)`;
}

/** Of the last minute: how many processes wanted to run. */
export function tellLoad(): string {
  return `load ${loadavg()[0]!.toFixed(1)}`;
}

export function peakMebibytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
