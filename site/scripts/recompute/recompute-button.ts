/** The engine is fetched when somebody wants it, not with the page. */
const place = document.querySelector<HTMLElement>('#work-out-again');
place?.querySelector('button')!.addEventListener('click', (event) => {
  const button = event.currentTarget as HTMLButtonElement;
  const { working, failed } = place.dataset;
  const status = place.querySelector<HTMLElement>('[role="status"]')!;
  status.textContent = working!;
  button.disabled = true;
  void import('./recompute.ts')
    .then(({ recompute }) => recompute(place))
    .then(
      (words) => (status.textContent = words),
      () => (status.textContent = failed!),
    )
    .finally(() => (button.disabled = false));
});
