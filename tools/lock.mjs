/** Lets one process at a time through. Runs on any Node from 18 and before anything is installed: built-ins only, and waits without a turn. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

const LOOK_AGAIN_MS = 200;
/** A file that is being written, or a lock that is being taken over, is done with in far less. */
const ABANDONED_MS = 10_000;

/**
 * Waits until no living process holds the lock, then holds it; returns what lets go of it. A lock that a dead process left is taken
 * over. `onWait` is called once, with the process that is waited for, before the first wait.
 * @param {string} path
 * @param {(holder: number) => void} onWait
 * @returns {() => void}
 */
export function holdLock(path, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; !create(path);) {
    const holder = readHolder(path);
    if (holder !== null && !isAlive(holder)) {
      takeAway(path, holder);
      continue;
    }
    if (!told && holder !== null) onWait(holder);
    told ||= holder !== null;
    sleep(LOOK_AGAIN_MS);
  }
  const release = () => {
    if (readHolder(path) === process.pid) rmSync(path, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** False when it is there already. */
function create(path) {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Null: nobody, or one who is about to write it down. −1, which is no process: one who never did. */
function readHolder(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    if (Number.isInteger(holder) && holder > 0) return holder;
    return Date.now() - statSync(path).mtimeMs > ABANDONED_MS ? -1 : null;
  } catch {
    return null;
  }
}

/** Of several who find a dead holder one takes the lock away, else the second would take away what the first has made. */
function takeAway(path, holder) {
  const claim = `${path}.claim`;
  if (!create(claim)) {
    sleep(LOOK_AGAIN_MS);
    if (Date.now() - (statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > ABANDONED_MS)
      rmSync(claim, { force: true });
    return;
  }
  if (readHolder(path) === holder) rmSync(path, { force: true });
  rmSync(claim, { force: true });
}

function isAlive(pid) {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user: not ours to signal, but alive.
    return error.code === 'EPERM';
  }
}

function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
