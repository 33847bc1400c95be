import { day } from '../../values.ts';

/** What is said around a partner's own page: who sees it, with what, and until when. */
export const own = {
  offer: {
    title: 'This is what everyone sees',
    /** `hasDate`: whether a date rests on what is hidden. */
    text: (partner: string, hidden: number, hasDate: boolean): string =>
      hidden > 0
        ? `${partner} sees more: ${hidden === 1 ? 'one figure that is' : `${hidden} figures that are`} not public${hasDate ? `, and the date of its next tier, which rests on ${hidden === 1 ? 'it' : 'them'}` : ''}.`
        : `${partner} sees the same page, and a calendar of its deadlines.`,
    button: (partner: string): string => `See this page as ${partner}`,
    fine: 'Only in this demo: its partners are invented, so anyone may look. It works for 30 minutes.',
    own: 'Is this you? See your own figures',
  },
  banner: {
    title: (partner: string): string => `You see this page as ${partner}`,
    text: 'Figures with a key are shown to you and to the operator, and to nobody else. This page stays in your browser alone.',
    /** Of a time and a day in UTC. */
    until: (time: string, on: string): string => `Your token works until ${time} UTC on ${day(on)}.`,
    calendar: 'Your calendar, with deadlines',
    back: 'Back to what everyone sees',
  },
  tag: 'Only you and the operator see this',
  form: {
    title: (program: string): string => `Your own page in ${program}`,
    description: (program: string): string =>
      `With a token, a partner of ${program} sees all its own figures, the date that rests on them, and its deadlines.`,
    lead: 'Paste the token that you were given. You then see your page with all your own figures, the date that rests on them, and your deadlines.',
    label: 'Token',
    button: 'Show my page',
    refused:
      'This token does not work here. It may have expired, been taken back, or be for another program. Ask whoever runs the program for a new one.',
    fine: 'The token is sent to this site alone and is kept nowhere. It shows the figures of one partner, and changes nothing.',
    operators: 'For operators: how to make tokens',
  },
};

export type OwnWords = typeof own;
