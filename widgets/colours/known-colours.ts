/**
 * Told that they are colours, browsers work them out once an element, and not wherever one is drawn with; and one that a page gave wrong is
 * light paper, which is made readable as any other. A second copy of the script finds them told.
 */
for (const name of ['paper', 'on', 'ground', 'ink', 'ink-soft', 'accent', 'accent-text', 'tone', 'caution', 'warm']) {
  for (const prefix of ['', 'given-']) {
    try {
      CSS.registerProperty({ name: `--_tier-${prefix}${name}`, syntax: '<color>', inherits: true, initialValue: '#fbfaf6' });
    } catch {}
  }
}
