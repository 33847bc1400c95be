import { fileURLToPath } from 'node:url';
import { ConfigurationError, readConfiguration, readNumber, type Configuration, type Environment } from '../../data/live.ts';
import { LOG_FORMS, type LogForm } from './watch/log.ts';

/** All that the server is told by the environment's variables. */
export interface ServerConfiguration {
  host: string;
  /** 0: any that is free. */
  port: number;
  /** What the build made. */
  dist: string;
  log: LogForm;
  live: Configuration;
}

/** Throws a `ConfigurationError`. */
export function readServerConfiguration(environment: Environment): ServerConfiguration {
  return {
    host: environment['HOST'] || 'localhost',
    port: readNumber(environment, 'PORT', [0, 65_535], 4321),
    dist: environment['GRADUS_DIST'] || fileURLToPath(new URL('../../dist', import.meta.url)),
    log: readLogForm(environment['GRADUS_LOG']),
    live: readConfiguration(environment),
  };
}

function readLogForm(text: string | undefined): LogForm {
  const form = LOG_FORMS.find((one) => one === (text || 'words'));
  if (form) return form;
  throw new ConfigurationError(`GRADUS_LOG is ${JSON.stringify(text)}; expected ${LOG_FORMS.join(' or ')}.`);
}
