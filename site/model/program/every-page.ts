import { chapterPath, CHAPTERS } from '../../docs/chapters.ts';
import { categoriesOf, categoryPath, listingPath } from '../market.ts';
import { partnerPath, tierPath, VERIFY_PATH } from '../paths.ts';
import type { Site } from '../site.ts';
import { pagesOf } from './ways.ts';

/** The address of every page that is worth finding, those of most weight first. */
export function listPages({ programs, demo }: Site): string[] {
  const market = demo
    ? ['/marketplace/', '/marketplace/all/', ...categoriesOf(demo.listings).map(categoryPath), ...demo.listings.map(listingPath)]
    : [];
  return [
    '/',
    '/programs/',
    '/embed/',
    '/docs/',
    ...CHAPTERS.map(({ id }) => chapterPath(id)),
    VERIFY_PATH,
    ...(programs.length > 1 ? ['/compare/'] : []),
    ...programs.flatMap((pages) => pagesOf(pages).map(({ path }) => path)),
    ...programs.flatMap(({ program }) =>
      program.ladders.flatMap((ladder) => ladder.tiers.map((tier) => tierPath(program, ladder, tier))),
    ),
    ...market,
    ...programs.flatMap(({ program, crowd }) => crowd.map(({ id }) => partnerPath(program, id))),
  ];
}
