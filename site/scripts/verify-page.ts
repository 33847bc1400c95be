const field = document.querySelector<HTMLTextAreaElement>('#credential')!;
const file = document.querySelector<HTMLInputElement>('#file')!;
const form = field.form!;

// Whoever has asked looks for the answer.
document.querySelector<HTMLElement>('#answer')?.focus();

field.addEventListener('dragover', (event) => {
  event.preventDefault();
  field.dataset['over'] = '';
});
field.addEventListener('dragleave', () => delete field.dataset['over']);
field.addEventListener('drop', (event) => {
  delete field.dataset['over'];
  const dropped = event.dataTransfer?.files[0];
  // Text that was dropped goes in by itself.
  if (!dropped) return;
  event.preventDefault();
  void dropped.text().then((text) => {
    field.value = text.trim();
    form.requestSubmit();
  });
});

// A host of files takes no notice of what stands after the address.
const asked = new URLSearchParams(location.search).get('credential');
if (asked !== null && !document.querySelector('#answer')) {
  field.value = asked;
  void check().catch(giveUp);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check().catch(giveUp);
});

/** Where it cannot be checked here, a server is asked; files have none, and say so. */
function giveUp(): void {
  const failed = document.querySelector<HTMLElement>('#failed');
  if (failed) failed.hidden = false;
  else form.submit();
}

async function check(): Promise<void> {
  const { checkHere, drawAnswer } = await import('./check-credential.ts');
  const chosen = file.files?.[0];
  if (chosen) field.value = (await chosen.text()).trim();
  file.value = '';
  const checked = await checkHere(field.value);
  const drawn = drawAnswer(document.querySelector<HTMLTemplateElement>('#answer-template')!, checked);
  document.querySelector('#answer')?.remove();
  document.querySelector('#lead')?.remove();
  document.querySelector('#failed')?.setAttribute('hidden', '');
  form.before(drawn);
  document.title = checked.title;
  drawn.focus();
}
