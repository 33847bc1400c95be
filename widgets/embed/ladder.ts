import { askWhereLoaded } from './origin.ts';

export { configure } from '../store/api.ts';
export * from '../ladder/define.ts';

askWhereLoaded(import.meta.url);
