import type { Site } from './model/site.ts';
import type { Words } from './words/languages.ts';

declare global {
  namespace App {
    interface Locals {
      /** What is shown. */
      site: Site;
      /** All that the page says, in its language. */
      words: Words;
    }
  }
}
