const field = document.querySelector<HTMLTextAreaElement>('#credential')!;
const form = field.form!;

// Whoever has asked looks for the answer.
document.querySelector<HTMLElement>('#answer')?.focus({ preventScroll: false });

field.addEventListener('dragover', (event) => {
  event.preventDefault();
  field.dataset['over'] = '';
});
field.addEventListener('dragleave', () => delete field.dataset['over']);
field.addEventListener('drop', (event) => {
  delete field.dataset['over'];
  const file = event.dataTransfer?.files[0];
  // Text that was dropped goes in by itself.
  if (!file) return;
  event.preventDefault();
  void file.text().then((text) => {
    field.value = text.trim();
    form.requestSubmit();
  });
});
