const copied = document.querySelector<HTMLElement>('#copied');
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', () => void copy(button));

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = document.querySelector<HTMLElement>(`[data-snippet="${button.dataset['copy']}"]`)!;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.firstChild!.textContent = 'Copied';
    button.addEventListener('blur', () => (button.firstChild!.textContent = 'Copy'), { once: true });
    announce('Copied.');
  } catch {
    // Not allowed to: select it, so that the reader's own keys can.
    getSelection()?.selectAllChildren(code);
    announce('Selected: copy it with your keyboard.');
  }
}

function announce(sentence: string): void {
  if (!copied) return;
  // The same words twice are said once, unless they were gone in between.
  copied.textContent = '';
  requestAnimationFrame(() => (copied.textContent = sentence));
}
