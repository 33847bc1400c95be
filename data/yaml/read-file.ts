import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { YamlFault } from './yaml-fault.ts';

/** One that a person writes has some ten thousand. */
const MAX_BYTES = 1_000_000;

export type ReadText = { ok: true; text: string } | { ok: false; fault: YamlFault };

/** The text of a file, looked at before it is read: never more than the limit, and nothing of what is no plain file. */
export function readTextFile(path: string): ReadText {
  let file: number | null = null;
  try {
    // Without waiting: a pipe that nobody writes to would never open.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (stats.isDirectory()) return refuse({ code: 'unreadable-file', path: [], reason: 'EISDIR' });
    if (!stats.isFile()) return refuse({ code: 'special-file', path: [] });
    const large = findTooLarge(stats.size);
    if (large) return refuse(large);
    return readLimited(file);
  } catch (error) {
    return refuse({ code: 'unreadable-file', path: [], reason: reasonOf(error) });
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Why a file could not be read, for `unreadable-file`. */
export function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/** The fault of so many bytes; null when they are not too many. */
export function findTooLarge(found: number): YamlFault | null {
  return found > MAX_BYTES ? { code: 'file-too-large', path: [], max: MAX_BYTES, found } : null;
}

/** A file may hold more than its size says: it grew, or the system makes it while it is read. */
function readLimited(file: number): ReadText {
  const bytes = Buffer.alloc(MAX_BYTES + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(file, bytes, length, bytes.length - length, null);
  const large = findTooLarge(length);
  return large ? refuse(large) : { ok: true, text: bytes.toString('utf8', 0, length) };
}

function refuse(fault: YamlFault): ReadText {
  return { ok: false, fault };
}
