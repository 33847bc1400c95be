import { RECOMPUTE_WORDS } from '../../words/partner/recompute-button.ts';

/** The engine is fetched when somebody wants it, not with the page. */
const place = document.querySelector<HTMLElement>('#work-out-again');
place?.querySelector('button')!.addEventListener('click', (event) => {
  const button = event.currentTarget as HTMLButtonElement;
  const status = place.querySelector<HTMLElement>('[role="status"]')!;
  status.textContent = RECOMPUTE_WORDS.working;
  button.disabled = true;
  void import('./recompute.ts')
    .then(({ recompute }) => recompute(place))
    .then(
      (words) => (status.textContent = words),
      () => (status.textContent = RECOMPUTE_WORDS.failed),
    )
    .finally(() => (button.disabled = false));
});
