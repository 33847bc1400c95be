import { askWhereLoaded } from './origin.ts';

export { configure } from '../store/api.ts';
export * from '../tracker/define.ts';

askWhereLoaded(import.meta.url);
