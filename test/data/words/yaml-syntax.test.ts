import { expect, it } from 'vitest';
import { readYaml } from '../../../data/yaml/yaml-file.ts';
import { explainYamlSyntax } from '../../../data/words/faults/yaml-syntax.ts';

/** Slips that people make, with where the fault is found and how it is told. */
it.each([
  ['a colon in a text', 'id: a\nname: Acme: Partners\n', '2:7', /^a colon with a blank behind it makes a key/],
  ['a line too far in', 'name: My\n  summary: x\n', '1:7', /set the next line less far in\.$/],
  ['a list without its end', 'a:\n  benefits: [Badge\n  - id: b\n', '3:3', /^a list that begins with \[ above is not closed/],
  ['braces without their end', 'a:\n  b: { c: 1\n  d: 2\n', '3:3', /^what begins with \{ above is not closed/],
  ['a tab', 'a:\n\tb: 1\n', '2:1', /^this line begins with a tab/],
  ['a key without a colon', 'name: x\nsummary\nid: y\n', '2:1', /expected a colon and a blank between them/],
  ['a colon without a blank', 'name:x\nid: y\n', '1:1', /expected a colon and a blank between them/],
  ['a quotation mark alone', 'name: "My program\nid: y\n', '3:1', /^a text that begins with " above is not closed/],
  ['an apostrophe in single quotes', "name: 'It's mine'\n", '1:11', /is written twice, as in 'it''s'\.$/],
  ['a text with an at sign', 'name: @acme\n', '1:7', /^no text may begin with @; put it in quotes\.$/],
  ['an item without its level', 'tiers:\n  - id: a\n    name: b\n   boost: 1\n', '4:1', /expected all of one level/],
  ['one bracket too many', 'a: [1, 2]]\nb: c\n', '1:10', /^a bracket is closed here that was not opened/],
  ['one comma too many', 'a: { b: 1,, c: 2 }\n', '1:11', /^there is a comma too many here/],
  ['a comma that is missing', 'a: { b: 1 c: 2 }\n', '1:9', /a comma is missing behind this/],
  ['a path in double quotes', 'name: "C:\\my"\n', '1:10', /^in double quotes \\m stands for nothing/],
])('%s is one fault, told in plain words', (_, text, place, sentence) => {
  const told = readYaml(text).faults.map(({ fault, position }) => [
    `${position.line}:${position.column}`,
    fault.code === 'bad-syntax' ? explainYamlSyntax(fault.detail) : fault.code,
  ]);
  expect(told).toEqual([[place, expect.stringMatching(sentence)]]);
});
