export type Attributes = Record<string, string | null>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '{': '&#123;', '}': '&#125;' };

/** `content` is markup; it stands indented on lines of its own. */
export function writeElement(tag: string, given: Attributes, content: string): string {
  return `<${tag}${writeAttributes(given)}>\n${indent(content)}\n</${tag}>`;
}

/** Those that are null are left out. */
export function writeAttributes(given: Attributes): string {
  return Object.entries(given)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeText(value)}"`))
    .join('');
}

/** For HTML, and for JSX and Vue's templates too, where braces would begin an expression. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"{}]/g, (letter) => ENTITIES[letter]!);
}

export function indent(lines: string, by = 2): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(by));
}
