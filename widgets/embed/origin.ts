import { configure } from '../store/settings.ts';

/** An embed asks the server that it was loaded from: of `https://…/embed/gradus.js` or `…/embed/1.2.3/gradus.js`, what stands before `/embed/`. */
export function askWhereLoaded(moduleUrl: string): void {
  configure({ defaultBase: new URL(/\/\d[^/]*\/[^/]*$/.test(moduleUrl) ? '../..' : '..', moduleUrl).href });
}
