/** Where whoever runs a program says so by a key, and what came of it. */
export const operatorKey = {
  summary: (program: string) => `Do you run ${program}?`,
  label: 'Key',
  use: 'Use it',
  asking: 'Asking the server …',
  refused: 'This key may not read in this program, or it was revoked. gradus key create --scope read makes one.',
  files: 'These are files without a server, so nobody is here to tell more. Ask the server that wrote them.',
  failed: 'The server could not be reached just now. Trying again may help.',
};
