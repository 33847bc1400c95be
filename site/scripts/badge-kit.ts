import { SAMPLE_ORIGIN } from '../words/snippets/formats.ts';

// What is copied names the place that it was copied from.
for (const code of document.querySelectorAll<HTMLElement>('[data-snippet]'))
  code.textContent = (code.textContent ?? '').replaceAll(SAMPLE_ORIGIN, location.origin);

const saved = document.querySelector<HTMLElement>('#saved');
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-png]'))
  button.addEventListener('click', () => void save(button));

async function save({ dataset }: HTMLButtonElement): Promise<void> {
  const name = dataset['file']!;
  try {
    const png = await draw(dataset['png']!, Number(dataset['height']));
    const address = URL.createObjectURL(png);
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    // The browser reads it after the click.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    announce((saved?.dataset['saved'] ?? '').replace('{file}', name));
  } catch {
    announce(saved?.dataset['failed'] ?? '');
  }
}

/** A drawing as so many dots high. */
async function draw(address: string, height: number): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.height = height;
  canvas.width = Math.round((image.naturalWidth * height) / image.naturalHeight);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!png) throw new Error('no picture');
  return png;
}

function announce(sentence: string): void {
  if (!saved) return;
  saved.textContent = '';
  requestAnimationFrame(() => (saved.textContent = sentence));
}
