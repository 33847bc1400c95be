import { askWhereLoaded } from './origin.ts';

export { configure } from '../api.ts';
export * from '../tier-badge-define.ts';

askWhereLoaded(import.meta.url);
