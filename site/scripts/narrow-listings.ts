const form = document.querySelector<HTMLFormElement>('#narrow');
const list = document.querySelector<HTMLElement>('#everything');
if (form && list) startNarrowing(form, list);

function startNarrowing(form: HTMLFormElement, list: HTMLElement): void {
  const input = form.querySelector('input')!;
  const count = document.querySelector<HTMLElement>('#narrow-count')!;
  const nothing = document.querySelector<HTMLElement>('#nothing')!;
  const rows = [...list.children].map((element) => ({ element: element as HTMLElement, text: fold(element.textContent ?? '') }));

  input.value = new URLSearchParams(location.search).get('q') ?? '';
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    history.replaceState(
      null,
      '',
      `${location.pathname}${input.value.trim() ? `?${new URLSearchParams({ q: input.value.trim() })}` : ''}`,
    );
    narrow();
  });
  if (input.value) narrow();

  function narrow(): void {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { element, text } of rows) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) found++;
    }
    nothing.hidden = found > 0;
    count.textContent = words.length === 0 ? '' : found === 1 ? 'One found' : `${found} found`;
  }
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
