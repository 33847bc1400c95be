/** The ways between the pages of a program. */
export const around = {
  label: (program: string) => `Pages of ${program}`,
  criteria: 'Criteria',
  partners: 'Partners',
  calculator: 'Calculator',
  whatIf: 'What if',
  health: 'Health',
  changes: 'Changes',
  news: 'News',
  ranking: 'Order of listings',
};

export type AroundWords = typeof around;
