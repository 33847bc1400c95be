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

/** PostgreSQL's classes of errors whose message may quote a value: data exceptions and broken constraints. */
const QUOTING = /^2[23]/;

/** The error as it may be written down: a database tells beside it, or in its message, what was in the row. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return error;
  const code = String(error.code);
  const { message } = error;
  const told = QUOTING.test(code)
    ? 'What was sent to the database was refused; its words are left out, as they may hold values.'
    : message;
  const plain = new Error(`${told} (PostgreSQL ${code})`);
  plain.name = error.name;
  if (error.stack) plain.stack = `${error.name}: ${plain.message}\n${error.stack.slice(error.stack.indexOf('\n    at ') + 1)}`;
  return plain;
}

const WORDS: Log = {
  info: (sentence) => console.log(sentence),
  warn: (sentence) => console.warn(sentence),
  error: (error) => console.error(withoutValues(error)),
  request: () => {},
};

function createJsonLog(destination?: DestinationStream): Log {
  // Lines are taken out of a container by what it prints: who runs it, and where, is known there.
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level: string) => ({ level }) } };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    info: (sentence) => logger.info(sentence),
    warn: (sentence) => logger.warn(sentence),
    error: (thrown) => {
      const error = withoutValues(thrown);
      logger.error({ err: error }, error instanceof Error ? error.message : String(error));
    },
    request: (told) => logger.info(told, 'request'),
  };
}
