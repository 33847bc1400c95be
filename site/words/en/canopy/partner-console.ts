/** What a partner of the demo's marketplace sees of itself. */
export const partnerConsole = {
  title: (partner: string) => `Where you stand: ${partner} – Canopy for partners`,
  description: (partner: string) =>
    `What ${partner} holds, what the next tier still needs, and when it may be reached. A demo of Gradus.`,
  who: (partner: string) => `This is what ${partner} sees. Nobody has to sign in to a demo, so look through other eyes too:`,
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
  page: 'What everyone can see of you',
  tiers: 'What each tier needs',
};

export type PartnerConsoleWords = typeof partnerConsole;
