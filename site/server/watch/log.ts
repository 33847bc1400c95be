import { pino, type DestinationStream } from 'pino';

export const LOG_FORMS = ['words', 'json'] as const;
/** `words`: sentences for whoever looks on. `json`: a line of JSON for each thing that happens, requests included. */
export type LogForm = (typeof LOG_FORMS)[number];

/** What the server says of itself. Never a key, a token or a value of a partner. */
export interface Log {
  info(sentence: string): void;
  warn(sentence: string): void;
  error(error: unknown): void;
  /** Told in JSON alone: in words there would be no end of it. `path`: without its query. */
  request(told: { method: string; path: string; status: number; ms: number }): void;
}

/** `destination`: standard output, unless another is given. */
export function createLog(form: LogForm, destination?: DestinationStream): Log {
  return form === 'json' ? createJsonLog(destination) : WORDS;
}

const WORDS: Log = {
  info: (sentence) => console.log(sentence),
  warn: (sentence) => console.warn(sentence),
  error: (error) => console.error(error),
  request: () => {},
};

function createJsonLog(destination?: DestinationStream): Log {
  // Lines are taken out of a container by what it prints: who runs it, and where, is known there.
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level: string) => ({ level }) } };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    info: (sentence) => logger.info(sentence),
    warn: (sentence) => logger.warn(sentence),
    error: (error) => logger.error({ err: error }, error instanceof Error ? error.message : String(error)),
    request: (told) => logger.info(told, 'request'),
  };
}
