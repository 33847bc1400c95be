import type { Site } from './model/site.ts';

declare global {
  namespace App {
    interface Locals {
      /** What is shown. */
      site: Site;
    }
  }
}
