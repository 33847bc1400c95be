import { clearLine, cursorTo } from 'node:readline';
import { styleText } from 'node:util';

const SHOWN_AFTER_MS = 1000;
const REDRAWN_AFTER_MS = 100;
const BAR_CHARS = 32;
// So many items are computed before the terminal, and whoever reads the output, get a turn.
const ITEMS_A_TURN = 500;

export interface Progress {
  advance(by?: number): void;
  done(): void;
}

/**
 * A bar on standard error, for a person who waits: only on a terminal, and only when it takes long. `total` null: not known.
 * Nothing is read from the keyboard, unlike in prompt libraries: standard input may be the data.
 */
export function createProgress(
  label: string,
  total: number | null,
  stream: NodeJS.WriteStream = process.stderr,
  readClock: () => number = () => performance.now(),
): Progress {
  if (!stream.isTTY) return { advance() {}, done() {} };
  const started = readClock();
  let drawn = 0;
  let count = 0;
  return {
    advance(by = 1) {
      count += by;
      const now = readClock();
      if (now - started < SHOWN_AFTER_MS || now - drawn < REDRAWN_AFTER_MS) return;
      drawn = now;
      redraw(stream, drawBar(label, count, total));
    },
    done() {
      if (drawn > 0) redraw(stream, '');
    },
  };
}

function drawBar(label: string, count: number, total: number | null): string {
  if (!total) return `${label} …`;
  const share = Math.min(1, count / total);
  const filled = Math.round(share * BAR_CHARS);
  const bar = styleText('cyan', '━'.repeat(filled)) + styleText('dim', '─'.repeat(BAR_CHARS - filled));
  return `${label} ${bar} ${Math.floor(share * 100)} %`;
}

function redraw(stream: NodeJS.WriteStream, text: string): void {
  clearLine(stream, 0);
  cursorTo(stream, 0);
  stream.write(text);
}

/** The items one by one, with a bar that shows how many were taken. */
export async function* eachWithProgress<T>(label: string, items: readonly T[]): AsyncIterable<T> {
  const progress = createProgress(label, items.length);
  try {
    for (let i = 0; i < items.length; i++) {
      if (i % ITEMS_A_TURN === 0 && i > 0) {
        progress.advance(ITEMS_A_TURN);
        await new Promise((resolve) => setImmediate(resolve));
      }
      yield items[i]!;
    }
  } finally {
    progress.done();
  }
}

/** The same for one who takes them without waiting. */
export function* withProgress<T>(label: string, items: readonly T[]): Iterable<T> {
  const progress = createProgress(label, items.length);
  try {
    for (const item of items) {
      progress.advance();
      yield item;
    }
  } finally {
    progress.done();
  }
}
