/** More than these nobody reads at once, and to find the nearest word for each takes time. */
export const MAX_FAULTS = 100;

/** Gathers faults up to the limit. Where there are more, `read` ends early, with null, and `last` stands behind them to say so. */
export function gatherFaults<F, T>(last: F, read: (faults: F[]) => T): { value: T | null; faults: F[] } {
  const faults = new LimitedFaults<F>();
  try {
    return { value: read(faults), faults: [...faults] };
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return { value: null, faults: [...faults, last] };
  }
}

class LimitReached extends Error {}

class LimitedFaults<F> extends Array<F> {
  override push(...faults: F[]): number {
    if (this.length + faults.length > MAX_FAULTS) throw new LimitReached();
    return super.push(...faults);
  }
}
