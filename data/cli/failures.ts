/** Ends a command: its lines go to standard error. 1: bad input; 2: bad usage. */
export class Failure extends Error {
  readonly exitCode: 1 | 2;
  readonly lines: string[];

  constructor(exitCode: 1 | 2, lines: string[]) {
    super(lines[0]);
    this.exitCode = exitCode;
    this.lines = lines;
  }
}

export function badInput(...lines: string[]): Failure {
  return new Failure(1, lines);
}

export function badUsage(...lines: string[]): Failure {
  return new Failure(2, lines);
}

export function countFaults(total: number): string {
  return total === 1 ? '1 fault' : `${total} faults`;
}
