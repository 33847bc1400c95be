import type { IsoDay } from '../../../../engine/primitives/calendar.ts';
import { day } from '../../values.ts';

/** The page of a partner's badge: as pictures, as snippets, and signed. */
export const badgeKit = {
  title: (partner: string, program: string) => `The badge of ${partner} – ${program}`,
  description: (partner: string, program: string) =>
    `The badge of ${partner} in ${program}: as SVG and PNG, on light and dark pages, and what puts it on a page.`,
  heading: (partner: string) => `The badge of ${partner}`,
  partners: 'Partners',
  lead: 'For your own pages, mail and profiles. Whoever clicks on it comes to the page that says whether it is true, and on what evidence.',
  noTier: (partner: string, program: string) =>
    `${partner} takes part in ${program} and holds no tier yet, so there is no badge to show.`,
  firstTier: 'What is needed for the first tier',
  /** What is read to those who do not see the picture. */
  alt: (partner: string) => `The tier of ${partner}`,
  pictures: {
    label: 'Pictures',
    light: 'On light pages',
    dark: 'On dark pages',
    onLight: 'on light pages',
    onDark: 'on dark pages',
    stays:
      'A file that you save stays as it is when the tier changes. Where you can, show the badge from its address, as below: it is always right.',
    drawn: 'PNG files have twice as many dots, so that they are sharp, and are drawn by your browser.',
    undrawn: 'PNG files are drawn by your browser, which needs JavaScript for that. The SVG is sharp at any size.',
    saved: (file: string) => `${file} is saved.`,
    failed: 'Your browser could not draw this picture. The SVG can be saved in its place.',
  },
  snippets: {
    label: 'On your pages',
    introHtml: (page: string) =>
      `Each leads to <a href="${page}">the page that says whether it is true</a>. The picture follows the reader’s light or dark setting; <code>?scheme=light</code> or <code>?scheme=dark</code> after its address keeps it to one, and any height will do.`,
    html: 'HTML: the picture',
    markdown: 'Markdown: the picture',
    element: 'HTML: the element, which shows the tier within a minute',
    alt: (alt: string) =>
      `The text for those who do not see the picture is “${alt}”. It does not name the tier, because the picture changes and your page would not.`,
  },
  signed: {
    label: 'Signed badge',
    intro: (program: string) =>
      `A file that proves what it says, also where nobody can see this site: ${program} has signed it, and whoever has it can check that nothing in it was changed. It is an Open Badge 3.0, for wallets and profiles that take them.`,
    held: (since: IsoDay, until: IsoDay | null) =>
      `Held since ${day(since)}. ${until ? `The file is good until ${day(until)}; then there is a newer one here.` : 'It is good until it is revoked.'} It is revoked when the tier is lost.`,
    save: 'Save',
    saved: (badge: string) => `the signed badge: ${badge}`,
    isTrue: 'Is it true today?',
    checkHtml: (paths: { verify: string; keys: string; revoked: string }, programHtml: string) =>
      `Anyone can check it: <a href="${paths.verify}">here</a>, or with a tool of their own, by <a href="${paths.keys}">the keys of ${programHtml}</a> and <a href="${paths.revoked}">the list of what was revoked</a>.`,
    fromArticle: 'There are none: this program is described from what others wrote about it, and nobody signs in its name here.',
    off: 'There are no signed badges here: whoever runs this site has not turned them on.',
    operator: 'For whoever runs this site',
    turnOnHtml:
      '<code>npx gradus credential-key credential-keys.json</code> makes a key. Name the file in <code>GRADUS_CREDENTIAL_KEY</code>, say in <code>GRADUS_URL</code> where the site is reached, and start the server again.',
  },
};

export type BadgeKitWords = typeof badgeKit;
