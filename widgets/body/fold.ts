import { css } from '../element/sheet.ts';

/** What is drawn stays within the room that the page gives it, until the reader wants more. */
export const foldStyles = css`
  .stage[data-fold] {
    position: relative;
    overflow: clip;
  }

  [part='unfold'] {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    padding: 0.75em;
    border: 1px solid var(--_tier-rule);
    border-radius: 0 0 var(--_tier-radius) var(--_tier-radius);
    background: var(--_tier-paper);
    color: var(--_tier-ink);
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  [part='unfold'][hidden] {
    display: none;
  }

  /* Nobody unfolds paper. */
  @media print {
    .stage {
      max-block-size: none !important;
    }

    [part='unfold'] {
      display: none;
    }

    ::details-content {
      content-visibility: visible;
    }
  }
`;

const watched = new WeakSet<Element>();

/**
 * Where the page gives an element a room of a certain height, what it draws stays within: the page below must not move when the answer
 * comes. What does not fit waits behind the button, and opens for whoever reaches into it with the Tab key.
 */
export function foldIntoRoom(root: ShadowRoot, room: string): void {
  const stage = root.querySelector<HTMLElement>('.stage');
  const button = stage?.querySelector<HTMLElement>('[part=unfold]');
  if (!stage || !button || stage.hasAttribute('data-open')) return;
  const hasRoom = getComputedStyle(root.host).getPropertyValue(room).trim() !== '';
  stage.toggleAttribute('data-fold', hasRoom);
  button.hidden = !hasRoom || stage.scrollHeight <= stage.clientHeight + 1;
  if (button.hidden) stage.removeAttribute('data-fold');
  const open = (): void => {
    stage.toggleAttribute('data-open', true);
    stage.removeAttribute('data-fold');
    button.hidden = true;
  };
  button.onclick = open;
  if (watched.has(stage)) return;
  watched.add(stage);
  stage.addEventListener('focusin', ({ target }) => {
    if (target !== button && !button.hidden && isBelow(target as Element, button)) open();
  });
}

function isBelow(element: Element, button: Element): boolean {
  return element.getBoundingClientRect().bottom > button.getBoundingClientRect().top;
}
