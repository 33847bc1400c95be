/**
 * Told that they are colours, browsers work them out once an element, and not wherever one is drawn with; and one that a page gave wrong is
 * light paper, which is made readable as any other. A second copy of the script finds them told.
 */
export function knowColours(names: string): void {
  for (const name of names.split(' ')) {
    try {
      CSS.registerProperty({ name: `--_tier-${name}`, syntax: '<color>', inherits: true, initialValue: '#fbfaf6' });
    } catch {}
  }
}
