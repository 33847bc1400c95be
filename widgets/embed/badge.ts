import { askWhereLoaded } from './origin.ts';

export { configure } from '../store/api.ts';
export * from '../badge/define.ts';

askWhereLoaded(import.meta.url);
