/** What a partner of the demo's marketplace sees of itself. */
export const partnerConsole = {
  title: (partner: string) => `Where you stand: ${partner} – Canopy for partners`,
  description: (partner: string) =>
    `What ${partner} holds, what the next tier still needs, and when it may be reached. A demo of Gradus.`,
  who: (partner: string) => `This is ${partner}, as anyone may see it. Choose another partner:`,
  as: 'See it as',
  stories: {
    climbing: 'On the way up',
    stuck: 'One thing missing',
    warned: 'Warned',
    recovered: 'Back after a warning',
    demoted: 'A step down',
    unknown: 'Data gone silent',
    exempted: 'Exempt from one thing',
    newcomer: 'Just joined',
    top: 'At the top',
  },
  heading: 'Where you stand',
  listings: 'Your listings',
  own: (partner: string) => `See it as ${partner}, with all its own figures`,
  page: 'The whole page, with charts and decisions',
  tiers: 'What each tier needs',
};

export type PartnerConsoleWords = typeof partnerConsole;
