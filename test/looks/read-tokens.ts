import { colourOf, mix, type Colour } from './colour-sight.ts';

export type Scheme = 'light' | 'dark';

/** The custom properties of a style sheet, as they are written; of one that is written more than once, the first. */
export function readTokens(css: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) if (!tokens.has(name!)) tokens.set(name!, value!.trim());
  return tokens;
}

/** What a property comes to; throws where it is anything but colours, `light-dark()`, `var()` and mixes in Oklab. */
export function resolveColour(value: string, scheme: Scheme, tokens: ReadonlyMap<string, string>): Colour {
  if (/^#[\da-f]{6}$/i.test(value)) return colourOf(value);
  const [, name, inside] = /^([\w-]+)\((.*)\)$/s.exec(value) ?? [];
  const parts = splitArguments(inside ?? '');
  switch (name) {
    case 'light-dark':
      return resolveColour(parts[scheme === 'light' ? 0 : 1]!, scheme, tokens);
    case 'var': {
      const said = tokens.get(parts[0]!) ?? parts[1];
      if (said === undefined) throw new Error(`No such property: ${parts[0]}`);
      return resolveColour(said, scheme, tokens);
    }
    case 'color-mix': {
      const [, one, share] = /^(.*)\s+(\d+)%$/s.exec(parts[1]!) ?? [];
      if (parts[0] !== 'in oklab' || !one) break;
      return mix(resolveColour(one, scheme, tokens), Number(share) / 100, resolveColour(parts[2]!, scheme, tokens));
    }
  }
  throw new Error(`Not a colour that can be worked out: ${value}`);
}

/** At the commas that are in no brackets. */
function splitArguments(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}
