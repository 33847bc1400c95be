import { values } from '../values.ts';
import { verify } from './credentials/verify.ts';
import { around } from './program/around.ts';
import { directory } from './program/directory.ts';
import { found } from './program/found.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { programs } from './programs.ts';
import { rules } from './rules.ts';
import { badgeKit } from './snippets/badge-kit.ts';
import { copying } from './snippets/copying.ts';

/** All that pages say in English: what every other language must say as well. */
export const en = {
  language: 'en' as 'en' | 'de',
  tag: 'en-GB',
  values,
  around,
  badgeKit,
  copying,
  directory,
  found,
  frame,
  home,
  programs,
  rules,
  verify,
};

export type Words = typeof en;
