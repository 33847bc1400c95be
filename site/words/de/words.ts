import type { Words } from '../en/words.ts';
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
import { values } from './values.ts';

export const de: Words = {
  language: 'de',
  tag: 'de',
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
