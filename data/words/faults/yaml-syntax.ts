/** What the reader of YAML says, and what that most often means to whoever wrote the file. */
const PLAIN: readonly (readonly [said: RegExp, plain: string])[] = [
  [
    /^Nested mappings are not allowed/,
    'a colon with a blank behind it makes a key, and none can stand here. Put a text that has one in quotes, as in "Acme: apps"; or set the next line less far in.',
  ],
  [
    /^Block collections are not allowed within flow/,
    'between these brackets a comma is missing behind this, or a text with a colon in it has no quotes, as in "Acme: apps".',
  ],
  [/^Flow sequence in block collection must be/, 'a list that begins with [ above is not closed; write its ] before this line.'],
  [/^Flow map in block collection must be/, 'what begins with { above is not closed; write its } before this line.'],
  [/^Tabs are not allowed/, 'this line begins with a tab; expected blanks. Put blanks in its place.'],
  [
    /^Implicit (?:map )?keys need to be/,
    'there is no key and value here; expected a colon and a blank between them, as in name: Acme.',
  ],
  [/^Missing closing (["'])quote/, 'a text that begins with $1 above is not closed; write its $1 at the end of the text.'],
  [
    /^Unexpected scalar at node end/,
    "a text in quotes ends before this. Put quotes round the whole; one that belongs to a text in single quotes is written twice, as in 'it''s'.",
  ],
  [/^Plain value cannot start with .* (\S+)$/, 'no text may begin with $1; put it in quotes.'],
  [
    /^All (?:mapping|sequence) items must start at|^Sequence item without - indicator/,
    'this line is set in otherwise than those it belongs to; expected all of one level to begin in one column.',
  ],
  [/^Unexpected flow-(?:seq|map)-end/, 'a bracket is closed here that was not opened; take it out.'],
  [/^Unexpected , in flow/, 'there is a comma too many here; take it out.'],
  [
    /^Invalid escape sequence (\S+)/,
    'in double quotes $1 stands for nothing; put the text in single quotes, or write \\\\ for \\.',
  ],
];

/** The same in plain words; what is not among them as it is. */
export function explainYamlSyntax(detail: string): string {
  const known = PLAIN.find(([said]) => said.test(detail));
  return known ? detail.replace(new RegExp(`${known[0].source}.*$`, 's'), known[1]) : detail.replace(/\.?$/, '.');
}
