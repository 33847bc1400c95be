import { defineElement } from '../define.ts';
import { configure } from '../store/settings.ts';

/**
 * Defines an element of an embed, which asks the server that it was loaded from: of `https://…/embed/gradus.js` or `…/embed/1.2.3/gradus.js`,
 * what stands before `/embed/`.
 */
export function embed(moduleUrl: string, ...element: Parameters<typeof defineElement>): void {
  // Before it is defined: elements that stand on the page ask at once.
  configure({ defaultBase: new URL(/\/\d[^/]*\/[^/]*$/.test(moduleUrl) ? '../..' : '..', moduleUrl).href });
  defineElement(...element);
}
