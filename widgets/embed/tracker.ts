import { askWhereLoaded } from './origin.ts';

export { configure } from '../api.ts';
export * from '../tier-tracker-define.ts';

askWhereLoaded(import.meta.url);
