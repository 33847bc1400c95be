import type { CSSResult } from 'lit';

type Styled = { elementStyles?: readonly (CSSResult | CSSStyleSheet)[] };

const known = new WeakMap<Styled, string>();

/** What stands in the `<style>` of an element's shadow root: as written, without what is there for its readers' sake. */
export function elementStyles(element: Styled): string {
  let text = known.get(element);
  if (text === undefined)
    known.set(
      element,
      (text = minify((element.elementStyles ?? []).map((style) => ('cssText' in style ? style.cssText : '')).join(''))),
    );
  return text;
}

function minify(sheet: string): string {
  return sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
