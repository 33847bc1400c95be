/** On a server there is no DOM, and elements are only described there: their classes must load all the same. */
export const HTMLElementBase = (typeof HTMLElement === 'undefined' ? class {} : HTMLElement) as typeof HTMLElement;

/** Registers an element unless its name is taken: the script may be on a page twice, and the first one stays. On a server there is nowhere to. */
export function defineElement(name: string, element: CustomElementConstructor & { whenDefined?(): void }): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  customElements.define(name, element);
  element.whenDefined?.();
}
