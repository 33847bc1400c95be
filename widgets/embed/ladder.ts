import { askWhereLoaded } from './origin.ts';

export { configure } from '../api.ts';
export * from '../tier-ladder-define.ts';

askWhereLoaded(import.meta.url);
