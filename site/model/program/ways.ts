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

export type Way = 'criteria' | 'partners' | 'calculator' | 'whatIf' | 'health' | 'changes' | 'news' | 'ranking';

/** The pages that a program has. */
export function pagesOf({ program, summary }: Pick<ProgramPages, 'program' | 'summary'>): { path: string; page: Way }[] {
  const hasCriteria = program.ladders.some(({ tiers }) =>
    tiers.some(({ published, criteria }) => published && criteria.length > 0),
  );
  const hasPartners = summary.partners > 0;
  const all: { page: Way; path: string; isThere?: boolean }[] = [
    { page: 'criteria', path: programPath(program) },
    { page: 'partners', path: partnersPath(program), isThere: hasPartners },
    { page: 'calculator', path: calculatorPath(program), isThere: hasCriteria },
    { page: 'whatIf', path: whatIfPath(program), isThere: hasCriteria && hasPartners },
    { page: 'health', path: healthPath(program), isThere: hasPartners },
    { page: 'changes', path: changesPath(program) },
    { page: 'news', path: newsPath(program), isThere: hasPartners },
    { page: 'ranking', path: rankingPath(program), isThere: program.ranking.tiers.length > 0 },
  ];
  return all.filter(({ isThere = true }) => isThere);
}
