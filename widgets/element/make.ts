type Attributes = Record<string, string>;

/** An element of HTML, with attributes and content. Asks for no Trusted Types policy. */
export function make(tag: string, attributes: Attributes = {}, ...content: (Node | string)[]): HTMLElement {
  return fill(document.createElement(tag), attributes, ...content);
}

export function fill<Made extends Element>(made: Made, attributes: Attributes, ...content: (Node | string)[]): Made {
  for (const name in attributes) made.setAttribute(name, attributes[name]!);
  made.append(...content);
  return made;
}
