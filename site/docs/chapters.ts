/** What there is to read, in the order of reading. Each is made of a file of the repository. */
export interface Chapter {
  /** In its address. */
  id: string;
  file: string;
  title: string;
  /** What is in it, in a few words. */
  about: string;
}

export interface Part {
  title: string;
  chapters: readonly Chapter[];
}

export const DECISIONS: Chapter = {
  id: 'decisions',
  file: 'docs/decisions/README.md',
  title: 'Decisions',
  about: 'What was decided, why, and what was left aside.',
};

export const PARTS: readonly Part[] = [
  {
    title: 'Begin',
    chapters: [
      { id: 'start', file: 'README.md', title: 'Start here', about: 'A program of your own, live in five steps.' },
      inDocs('standings', 'How a standing is worked out', 'In four pictures: values, criteria, tiers, reviews.'),
    ],
  },
  {
    title: 'The program',
    chapters: [
      inDocs('program-format', 'Write a program', 'Every key of a program file, with examples.'),
      inDocs('reviews', 'Reviews', 'When a tier is gained, warned about and lost.'),
      inDocs('ranking', 'Ranking', 'How tiers move listings, and what readers are told.'),
      inDocs('entitlements', 'Entitlements', 'Funds, support, and what is owed to a partner.'),
      inDocs('projection', 'Projection', 'Whether, when and how surely a tier will come.'),
    ],
  },
  {
    title: 'Data in',
    chapters: [
      inDocs('data-format', 'Feed it data', 'CSV, NDJSON, Excel, Parquet; and files written otherwise.'),
      inDocs('warehouse', 'In your warehouse', 'The same evaluation as SQL, where the data is.'),
      inDocs('api', 'The API', 'Keys, reading, writing, events.'),
    ],
  },
  {
    title: 'On your pages',
    chapters: [
      inDocs('elements', 'Embed it', 'Badge, ladder, tracker, listings: events and functions.'),
      inDocs('credentials', 'Signed badges', 'Badges that prove what they say, and how they are checked.'),
      inDocs('theme', 'Theme', 'Colours, corners, parts, languages.'),
      inDocs('search', 'In your own search', 'The same boosts in the search engine you have.'),
      inDocs('results', 'What a result says', 'Every field of a standing.'),
      inDocs('webhooks', 'Webhooks', 'Be told what happens, and what is about to.'),
    ],
  },
  {
    title: 'In production',
    chapters: [
      inDocs('hosting', 'Addresses and hosting', 'What is where, and what a static host needs.'),
      inDocs('production', 'Run it for others', 'Machines, containers, backups, upgrades.'),
      inDocs('security', 'Security', 'What is private, what pages load, what you look after.'),
      inDocs('proofs', 'Proofs', 'What a server was put through, and what it kept.'),
      inDocs('benchmarks', 'Benchmarks', 'Speed and size, beside others in the same run.'),
    ],
  },
  {
    title: 'How it is built',
    chapters: [inDocs('how-it-works', 'From a row to a badge', 'One observation, followed through every file.'), DECISIONS],
  },
];

export const CHAPTERS: readonly Chapter[] = PARTS.flatMap(({ chapters }) => chapters);

export function chapterPath(id: string): string {
  return `/docs/${id}/`;
}

function inDocs(id: string, title: string, about: string): Chapter {
  return { id, file: `docs/${id}.md`, title, about };
}
