import type { operatorKey as english } from '../../en/program/operator-key.ts';

export const operatorKey: typeof english = {
  summary: (program) => `Für den Betreiber von ${program}`,
  label: 'Schlüssel',
  use: 'Verwenden',
  asking: 'Der Server wird gefragt …',
  refused:
    'Dieser Schlüssel darf in diesem Programm nicht lesen, oder er wurde widerrufen. gradus key create --scope read macht einen neuen.',
  files: 'Das sind Dateien ohne Server, die nicht mehr wissen. Gefragt werden kann der Server, der sie geschrieben hat.',
  failed: 'Der Server war gerade nicht erreichbar. Vielleicht hilft ein neuer Versuch.',
};
