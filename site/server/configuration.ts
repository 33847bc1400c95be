import { fileURLToPath } from 'node:url';
import { readConfiguration, readNumber, type Configuration, type Environment } from '../../data/live.ts';

/** All that the server is told by the environment's variables. */
export interface ServerConfiguration {
  host: string;
  /** 0: any that is free. */
  port: number;
  /** What the build made. */
  dist: string;
  live: Configuration;
}

/** Throws a `ConfigurationError`. */
export function readServerConfiguration(environment: Environment): ServerConfiguration {
  return {
    host: environment['HOST'] || 'localhost',
    port: readNumber(environment, 'PORT', [0, 65_535], 4321),
    dist: environment['GRADUS_DIST'] || fileURLToPath(new URL('../../dist', import.meta.url)),
    live: readConfiguration(environment),
  };
}
