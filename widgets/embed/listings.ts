import { askWhereLoaded } from './origin.ts';

export { configure } from '../api.ts';
export * from '../tier-listings-define.ts';

askWhereLoaded(import.meta.url);
