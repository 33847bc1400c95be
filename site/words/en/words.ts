import { values } from '../values.ts';
import { advice } from './advice.ts';
import { verify } from './credentials/verify.ts';
import { around } from './program/around.ts';
import { calculatorAnswer } from './program-pages/calculator-answer.ts';
import { calculatorPage } from './program-pages/calculator.ts';
import { changesPage } from './program-pages/changes.ts';
import { compare } from './program/compare.ts';
import { criteria } from './criteria.ts';
import { editions } from './editions.ts';
import { directory } from './program/directory.ts';
import { found } from './program/found.ts';
import { frame } from './frame.ts';
import { gifts } from './gifts.ts';
import { healthPage } from './program-pages/health.ts';
import { home } from './home.ts';
import { inFiles } from './program/in-files.ts';
import { listing } from './canopy/listing.ts';
import { market } from './canopy/market.ts';
import { partnerConsole } from './canopy/partner-console.ts';
import { news } from './program-pages/news.ts';
import { own } from './program-pages/own.ts';
import { partnerPage } from './program-pages/partner.ts';
import { programPage } from './program-pages/program.ts';
import { programs } from './programs.ts';
import { rankingPage } from './program-pages/ranking.ts';
import { recomputed } from './program-pages/recomputed.ts';
import { rules } from './rules.ts';
import { search } from './site-search.ts';
import { badgeKit } from './snippets/badge-kit.ts';
import { copying } from './snippets/copying.ts';
import { standing } from './standing.ts';
import { tierPage } from './program-pages/tier.ts';
import { verdict } from './verdict.ts';
import { whatIf } from './program-pages/what-if.ts';

/** All that pages say in English: what every other language must say as well. */
export const en = {
  language: 'en' as 'en' | 'de',
  tag: 'en-GB',
  values,
  advice,
  around,
  badgeKit,
  calculatorAnswer,
  calculatorPage,
  changesPage,
  compare,
  copying,
  criteria,
  directory,
  editions,
  found,
  frame,
  gifts,
  healthPage,
  home,
  inFiles,
  listing,
  market,
  news,
  own,
  partnerConsole,
  partnerPage,
  programPage,
  programs,
  rankingPage,
  recomputed,
  rules,
  search,
  standing,
  tierPage,
  verdict,
  verify,
  whatIf,
};

export type Words = typeof en;
