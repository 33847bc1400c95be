/** Beside what is there to be copied. */
export const copying = {
  code: (where: string) => `Code: ${where}`,
  copy: 'Copy',
  done: 'Copied',
  copied: 'Copied.',
  selected: 'Selected: copy it with your keyboard.',
};

export type CopyingWords = typeof copying;
