const SVG = 'http://www.w3.org/2000/svg';

/** An element of HTML, or of SVG where `tag` says so (`svg:path`), with attributes and content. Asks for no Trusted Types policy. */
export function make(tag: string, attributes: Record<string, string> = {}, ...content: (Node | string)[]): HTMLElement {
  const made = tag.startsWith('svg:') ? document.createElementNS(SVG, tag.slice(4)) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made as HTMLElement;
}
