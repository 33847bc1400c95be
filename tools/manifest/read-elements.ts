import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Described {
  name: string;
  /** TypeScript; empty: not said. */
  type: string;
  description: string;
  /** Of a custom property. */
  default?: string;
}

export interface ElementDescription {
  tag: string;
  className: string;
  path: string;
  description: string;
  attributes: Described[];
  properties: Described[];
  slots: Described[];
  parts: Described[];
  cssProperties: Described[];
  events: Described[];
}

const BASE = 'widgets/element/tier-element.ts';
const KINDS = ['badge', 'listings', 'tracker', 'ladder'];
/** What a property stands for that is no attribute of the same name. */
const ATTRIBUTES: Record<string, string> = { headingLevel: 'heading-level' };

/** `data` is described on its own; a token must not stand in markup. */
const PROPERTIES_ALONE = ['data', 'token'];

/** What the sources say of the elements, in their JSDoc and their public properties. */
export function readElements(root: string): ElementDescription[] {
  const shared = propertiesOf(findClass(root, BASE));
  return KINDS.map((kind) => {
    const path = `widgets/${kind}/tier-${kind}.ts`;
    const found = findClass(root, path);
    const tags = readTags(found);
    const answer = found.heritageClauses![0]!.types[0]!.typeArguments![0]!.getText();
    const properties = [...shared, ...propertiesOf(found)].map((one) => ({ ...one, type: one.type.replace(/\bData\b/, answer) }));
    const isGiven = (name: string) => tags.attr?.some((attribute) => attribute.name === name);
    const own = properties
      .filter(({ name, isAttribute }) => isAttribute && !PROPERTIES_ALONE.includes(name))
      .map(({ name, type, description }) => ({ name: ATTRIBUTES[name] ?? name, type, description }))
      .filter(({ name }) => !isGiven(name));
    const data = {
      name: 'data',
      type: 'string',
      description: 'The answer that it would ask for, as JSON: nothing is fetched then',
    };
    return {
      tag: tags.element![0]!.name,
      className: found.name!.text,
      path,
      description: describe(found),
      attributes: [...(tags.attr ?? []), ...own, data].sort(byName),
      properties: properties.sort(byName),
      slots: (tags.slot ?? []).map(({ description }) => ({ name: '', type: '', description })),
      parts: tags.csspart ?? [],
      cssProperties: tags.cssprop ?? [],
      events: tags.fires ?? [],
    };
  });
}

function findClass(root: string, path: string): ts.ClassDeclaration {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.find(ts.isClassDeclaration)!;
}

function describe(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return plain(ts.getTextOfJSDocComment(doc?.comment) ?? '');
}

/** `@attr {type} name - description`, of each kind of tag. */
function readTags(node: ts.Node): Partial<Record<string, Described[]>> {
  const tags: Record<string, Described[]> = {};
  for (const { tagName, parent, pos, end } of ts.getJSDocTags(node)) {
    const text = plain(
      parent
        .getSourceFile()
        .text.slice(pos, end)
        .replace(/^@\w+/, '')
        .replace(/^\s*\* ?/gm, ' '),
    );
    const [, type = '', name = '', description = ''] = /^(?:\{(.*?)\} )?(.*?)(?:(?:^|\s)- (.*))?$/.exec(text)!;
    const [, property, value] = /^\[?([\w-]+)(?:=(.*?))?\]?$/.exec(name) ?? [null, name];
    (tags[tagName.text] ??= []).push({ name: property!, type, description, ...(value && { default: value }) });
  }
  return tags;
}

/** Those that a page may read and set. */
function propertiesOf(found: ts.ClassDeclaration): (Described & { isAttribute: boolean })[] {
  return found.members.flatMap((member) => {
    const isProperty = ts.isPropertyDeclaration(member) || (ts.isGetAccessorDeclaration(member) && hasSetter(member, found));
    if (!isProperty || !ts.isIdentifier(member.name)) return [];
    const flags = ts.getCombinedModifierFlags(member);
    if (flags & (ts.ModifierFlags.Static | ts.ModifierFlags.Protected | ts.ModifierFlags.Private)) return [];
    // What is declared alone is made by `reflect`.
    const isAttribute = ts.isGetAccessorDeclaration(member) || (flags & ts.ModifierFlags.Ambient) !== 0;
    return [{ name: member.name.text, type: member.type?.getText() ?? '', description: describe(member), isAttribute }];
  });
}

function hasSetter({ name }: ts.GetAccessorDeclaration, { members }: ts.ClassDeclaration): boolean {
  return members.some((member) => ts.isSetAccessorDeclaration(member) && member.name.getText() === name.getText());
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function byName(a: Described, b: Described): number {
  return a.name < b.name ? -1 : 1;
}
