import type { inFiles as english } from '../../en/program/in-files.ts';

export const inFiles: typeof english = {
  summary: (program) => `Für den Betreiber von ${program}`,
  command: (many) => (many === 1 ? 'Der Befehl' : 'Die Befehle'),
  sentence: 'Diese Seiten sind Dateien. Hinter ihnen steht kein Server, der einen Schlüssel prüfen könnte.',
  directory: {
    text: 'Wer gefährdet ist, zeigt hier ein Server (gradus serve) denen, die einen Schlüssel haben. Auch dieser Befehl zeigt es, mit Namen und so weit voraus wie gewünscht:',
    commands: ['npx gradus outlook --program PROGRAMM --data ORDNER'],
  },
  whatIf: {
    private: 'Nicht öffentlich: Das Verschieben zeigt hier nichts.',
    text: 'Darum bleibt hier, was nicht öffentlich ist, wie es ist. Ein Server (gradus serve) zählt es für alle mit, die einen Schlüssel haben. Dieser Befehl tut das auch, mit der Datei, die auf dieser Seite gespeichert wird:',
    commands: ['npx gradus simulate --program PROGRAMM --data ORDNER --proposed GESPEICHERT'],
  },
  health: {
    who: 'Welcher Befehl sie nennt',
    text: 'Ein Server (gradus serve) zeigt auf dieser Seite mehr, wenn jemand einen Schlüssel hat: mit Namen, wer gefährdet ist, was auf nicht öffentlichen Werten beruht, und wohin Zeit und Budget gingen. Auch diese Befehle zeigen es:',
    commands: [
      'npx gradus outlook --program PROGRAMM --data ORDNER',
      'npx gradus health --program PROGRAMM --data ORDNER',
      'npx gradus investment --program PROGRAMM --data ORDNER --spending DATEI',
    ],
  },
  own: {
    lead: 'Diese Seiten sind Dateien, und Dateien können kein Token prüfen.',
    text: (program) =>
      `Was nur ein Partner selbst sehen darf, zeigt der Server von ${program}. Seine Adresse oder die eigenen Werte gibt es beim Betreiber des Programms.`,
    operatorText: 'Hier antwortet ein Server (gradus serve). Dieser Befehl zeigt die Werte und Fristen aller Partner:',
    commands: ['npx gradus standing --program PROGRAMM --data ORDNER'],
  },
  verify: {
    withoutScript:
      'Diese Seite ist eine Datei, darum wird ein Abzeichen im Browser geprüft. Dafür braucht es JavaScript, das hier ausgeschaltet ist.',
    elsewhere: 'Auch jedes andere Programm, das signierte Nachweise kennt, kann ein Abzeichen prüfen:',
    how: 'So geht es ohne Gradus (auf Englisch)',
    failed:
      'Das konnte gerade nicht geprüft werden, weil nicht alles von dieser Seite geladen werden konnte. Vielleicht hilft ein neuer Versuch.',
  },
};
