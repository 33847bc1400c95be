import { askWhereLoaded } from './origin.ts';

export * from '../index.ts';

askWhereLoaded(import.meta.url);
