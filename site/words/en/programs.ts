/** The list of all programs. */
export const programs = {
  title: 'Programs: tiers and criteria in the open',
  description: 'Every partner tier program on this site, with what each tier needs and gives.',
  heading: 'Programs',
  compare: 'Compare them side by side',
  fromArticle: 'As described in a public article',
  invented: 'Invented for the demo, and run here in full',
  own: 'What each tier requires and gives, who holds it, and on what evidence.',
  demo: 'One is invented, and runs here with everything that Gradus can do.',
  /** `others`: how many programs stand beside those from articles. */
  told: (others: 'none' | 'one' | 'several') =>
    `${{ none: 'These set down', one: 'The others set down', several: 'Others set down' }[others]} what a public article tells of well-known programs: the facts it gives, and as open what it leaves open. They are not those vendors’ own criteria.`,
};

export type ProgramsWords = typeof programs;
