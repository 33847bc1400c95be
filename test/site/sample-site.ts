import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Where the site of the sample is as files. */
export const EXPORTED = fileURLToPath(new URL('../../.build/exported', import.meta.url));
/** In memory, and always the day after the last one of the sample, which then stays as it is written. */
export const ON_SAMPLE_DAY = { GRADUS_DB: ':memory:', GRADUS_AS_OF: '2026-11-21' };
