import type { ProgramPages } from '../program-pages.ts';
import {
  calculatorPath,
  changesPath,
  healthPath,
  partnersPath,
  programPath,
  newsPath,
  rankingPath,
  whatIfPath,
} from '../paths.ts';

/** The pages that a program has, as its navigation names them. */
export function pagesOf({ program, summary }: Pick<ProgramPages, 'program' | 'summary'>): { path: string; name: string }[] {
  const hasCriteria = program.ladders.some(({ tiers }) =>
    tiers.some(({ published, criteria }) => published && criteria.length > 0),
  );
  return [
    { path: programPath(program), name: 'Criteria' },
    ...(summary.partners > 0 ? [{ path: partnersPath(program), name: 'Partners' }] : []),
    ...(hasCriteria ? [{ path: calculatorPath(program), name: 'Calculator' }] : []),
    ...(hasCriteria && summary.partners > 0 ? [{ path: whatIfPath(program), name: 'What if' }] : []),
    ...(summary.partners > 0 ? [{ path: healthPath(program), name: 'Health' }] : []),
    { path: changesPath(program), name: 'Changes' },
    ...(summary.partners > 0 ? [{ path: newsPath(program), name: 'News' }] : []),
    ...(program.ranking.tiers.length > 0 ? [{ path: rankingPath(program), name: 'Order of listings' }] : []),
  ];
}
