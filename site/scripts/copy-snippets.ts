const copied = document.querySelector<HTMLElement>('#copied');
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', () => void copy(button));

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = document.querySelector<HTMLElement>(`[data-snippet="${button.dataset['copy']}"]`)!;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    const label = button.firstChild!;
    const before = label.textContent;
    label.textContent = copied?.dataset['done'] ?? before;
    button.addEventListener('blur', () => (label.textContent = before), { once: true });
    announce('copied');
  } catch {
    // Not allowed to: select it, so that the reader's own keys can.
    getSelection()?.selectAllChildren(code);
    announce('selected');
  }
}

function announce(what: 'copied' | 'selected'): void {
  if (!copied) return;
  // The same words twice are said once, unless they were gone in between.
  copied.textContent = '';
  requestAnimationFrame(() => (copied.textContent = copied.dataset[what] ?? ''));
}
