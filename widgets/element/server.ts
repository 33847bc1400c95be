/** On a server there is no DOM, and elements are only described there: their classes must load all the same. */
export const HTMLElementBase = (typeof HTMLElement === 'undefined' ? class {} : HTMLElement) as typeof HTMLElement;
