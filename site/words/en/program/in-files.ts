/** What stands on pages that were written as files, in the place of what a server would answer. */
export const inFiles = {
  summary: (program: string) => `Do you run ${program}?`,
  command: (many: number): string => (many === 1 ? 'The command' : 'The commands'),
  sentence: 'These pages are files. There is no server behind them that could check a key.',
  directory: {
    text: 'Who is at risk is shown here by a server (gradus serve) to those with a key. This command prints it as well, with the names, for as far ahead as you like:',
    commands: ['npx gradus outlook --program PROGRAM --data FOLDER'],
  },
  whatIf: {
    private: 'Not public: moving it shows nothing here.',
    text: 'So what is not public is left as it is here. A server (gradus serve) counts it as well, for those with a key. So does this command, with the file that you save on this page:',
    commands: ['npx gradus simulate --program PROGRAM --data FOLDER --proposed SAVED'],
  },
  health: {
    who: 'Which command tells who',
    text: 'A server (gradus serve) shows more on this page to those with a key: who is at risk, by name, what rests on figures that are not public, and where time and budget went. These commands print it as well:',
    commands: [
      'npx gradus outlook --program PROGRAM --data FOLDER',
      'npx gradus health --program PROGRAM --data FOLDER',
      'npx gradus investment --program PROGRAM --data FOLDER --spending FILE',
    ],
  },
  own: {
    lead: 'These pages are files, and files cannot check a token.',
    text: (program: string) =>
      `What only you may see is shown by the server of ${program}. Ask whoever runs the program for its address, or for your figures.`,
    operatorText: 'A server (gradus serve) answers here. This command prints the figures and the deadlines of every partner:',
    commands: ['npx gradus standing --program PROGRAM --data FOLDER'],
  },
  verify: {
    withoutScript: 'This page is a file, so a badge is checked in your browser. That takes JavaScript, which is turned off here.',
    elsewhere: 'Any program that knows signed credentials can check a badge, too:',
    how: 'How to check it without Gradus',
    failed: 'This could not be checked just now, as not all of this page could be loaded. Trying again may help.',
  },
};
