import { capitalize, counted, day, list } from '../../values.ts';

/** The page of a partner. */
export const partnerPage = {
  title: (partner: string, held: string[], program: string) => `${partner}: ${list(held)} – ${program}`,
  description: (partner: string, program: string, asOf: string) =>
    `What ${partner} holds in ${program} as of ${day(asOf)}, since when, and on what evidence.`,
  picture: (partner: string, held: string[], program: string) => `${partner} holds ${list(held)} in ${program}`,
  /** Beside a track, in a list of what is held. */
  nothing: 'no tier',
  partners: 'Partners',
  noTier: 'No tier yet',
  rank: (rank: number, tiers: number) => `tier ${rank} of ${tiers}`,
  since: (since: string) => `held since ${day(since)}`,
  asOf: (asOf: string, edition: string | null) =>
    `As of ${day(asOf)}, ${edition ? `by the rules of ${day(edition)}` : 'by the rules in force'}`,
  putRight: 'How to put it right',
  hiddenWarning: 'What fell short is not public.',
  toStay: (tier: string) => `What ${tier} needs to stay`,
  toStayText: (tier: string) => `What is needed to stay on ${tier}, beside what was last measured.`,
  isOpen: (tier: string) => `${tier} needs nothing that is measured: it is open to every partner who takes part.`,
  allHidden: 'All that it needs is measured by figures that are not public.',
  onTheWay: (tier: string) => `On the way to ${tier}`,
  needs: (tier: string) => `What ${tier} needs:`,
  unpublished: (tier: string) => `What ${tier} needs is not published, so nothing can be said about the way there.`,
  /** `partner` null: the partner itself reads it. */
  withheld: (count: number, tier: string, partner: string | null) =>
    `${capitalize(counted(count, 'more criterion', 'more criteria'))} of ${tier} ${
      count === 1 ? 'is measured by a figure that is' : 'are measured by figures that are'
    } not public. ${count === 1 ? 'It counts' : 'They count'} all the same; only ${partner === null ? '' : `${partner} and `}the operator can see ${count === 1 ? 'it' : 'them'}.`,
  figures: 'How the figures went',
  figuresText:
    'Two years, month by month. A dashed line is what is needed; a ring, when a figure is likely to get there, and the band beside it how sure that is.',
  history: 'How it came about',
  onFigures: 'On these figures',
  exemptions: 'Exemptions',
  forTier: (tier: string) => `, for ${tier}`,
  granted: (by: string, from: string, until: string | null) =>
    `Granted by ${by}, from ${day(from)} until ${until ? day(until) : 'withdrawn'}`,
  measured: (on: string) => `Last measured on ${on}`,
  neverMeasured: 'Never measured',
  never: 'never measured',
  renew: 'How to renew it',
  strip: {
    stay: (tier: string | null, from: string, until: string | null) =>
      `${tier ?? 'No tier'} from ${day(from)}${until ? ` until ${day(until)}` : ''}`,
    warning: (from: string, until: string | null) => `under warning from ${day(from)}${until ? ` until ${day(until)}` : ''}`,
    asOf: (said: string, asOf: string) => `${said}. As of ${day(asOf)}.`,
    warned: 'Under warning',
  },
  course: {
    toStay: (value: string) => `${value} to stay`,
    toEnter: (value: string) => `${value} to enter`,
    forTier: (value: string, tier: string) => `${value} for ${tier}`,
    was: (label: string, now: string, today: string, then: string, first: string) =>
      `${label}: ${now} on ${day(today)}, ${then} on ${day(first)}.`,
    atLeast: (needed: string, when: string | null) => `At least ${needed}${when ? `: expected around ${day(when)}` : ''}.`,
    atMost: (needed: string, when: string | null) => `At most ${needed}${when ? `: expected around ${day(when)}` : ''}.`,
    table: 'The same as a table',
    caption: (label: string) => `${label}, month by month`,
  },
  recompute: {
    heading: 'Work it out yourself',
    textHtml: (rows: string) =>
      `Anyone can check this page. Download <a href="${rows}" download>the measurements</a> as CSV, and let the program work on them:`,
    shell: 'In a shell, where the program files are',
    hidden: 'figures that are not public',
    exemptions: 'exemptions',
    absent: (absent: string[]) => `The file is without ${list(absent)}. Where they matter, the answer can differ.`,
    operator: 'For whoever runs the program: from all data',
    all: 'The same for this partner, private figures included',
    badge: (partner: string) => `The badge, for ${partner}’s own pages, and signed`,
    dataHtml: (json: string) => `There is also <a href="${json}">this page as data (JSON)</a>.`,
  },
};

export type PartnerPageWords = typeof partnerPage;
