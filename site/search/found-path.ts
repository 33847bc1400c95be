import { partnersPath } from '../model/paths.ts';
import { readFields, writeAsked, type Asked } from './asked.ts';

/** Of the list of those partners who fit what is asked. */
export function foundPath(program: { id: string }, asked: Partial<Asked>): string {
  return partnersPath(program) + writeAsked(readFields((name) => asked[name] ?? ''));
}
