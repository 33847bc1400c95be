import type { BadgeKitWords } from '../../en/snippets/badge-kit.ts';
import { day } from '../values.ts';

export const badgeKit: BadgeKitWords = {
  title: (partner, program) => `Das Abzeichen von ${partner} – ${program}`,
  description: (partner, program) =>
    `Das Abzeichen von ${partner} in ${program}: als SVG und PNG, für helle und dunkle Seiten, und der Code dafür.`,
  heading: (partner) => `Das Abzeichen von ${partner}`,
  partners: 'Partner',
  lead: 'Für eigene Seiten, E-Mails und Profile. Ein Klick darauf führt zu der Seite, die zeigt, ob es stimmt und worauf es beruht.',
  noTier: (partner, program) =>
    `${partner} nimmt an ${program} teil und hält noch keine Stufe. Darum gibt es kein Abzeichen zu zeigen.`,
  firstTier: 'Was für die erste Stufe nötig ist',
  alt: (partner) => `Die Stufe von ${partner}`,
  pictures: {
    label: 'Bilder',
    light: 'Auf hellen Seiten',
    dark: 'Auf dunklen Seiten',
    onLight: 'auf hellen Seiten',
    onDark: 'auf dunklen Seiten',
    stays:
      'Eine gespeicherte Datei bleibt, wie sie ist, auch wenn sich die Stufe ändert. Wo es geht, besser das Abzeichen von seiner Adresse zeigen, wie unten: Dann stimmt es immer.',
    drawn: 'PNG-Dateien haben doppelt so viele Bildpunkte, damit sie scharf sind; der Browser zeichnet sie.',
    undrawn: 'PNG-Dateien zeichnet der Browser, und dafür braucht er JavaScript. Das SVG ist in jeder Größe scharf.',
    saved: (file) => `${file} ist gespeichert.`,
    failed: 'Der Browser konnte dieses Bild nicht zeichnen. Stattdessen lässt sich das SVG speichern.',
  },
  snippets: {
    label: 'Auf eigenen Seiten',
    introHtml: (page) =>
      `Alle führen zu <a href="${page}">der Seite, die zeigt, ob es stimmt</a>. Das Bild ist hell oder dunkel, wie es im Browser eingestellt ist; <code>?scheme=light</code> oder <code>?scheme=dark</code> hinter seiner Adresse legt eines davon fest. Jede Höhe ist möglich.`,
    html: 'HTML: das Bild',
    markdown: 'Markdown: das Bild',
    element: 'HTML: das Element, das die Stufe binnen einer Minute zeigt',
    alt: (alt) =>
      `Wer das Bild nicht sieht, liest „${alt}“. Die Stufe wird darin nicht genannt, denn das Bild ändert sich, die Seite nicht.`,
  },
  signed: {
    label: 'Signiertes Abzeichen',
    intro: (program) =>
      `Eine Datei, die beweist, was sie sagt, auch wo niemand diese Site sehen kann: ${program} hat sie signiert, und wer sie hat, kann prüfen, dass nichts daran geändert wurde. Sie ist ein Open Badge 3.0, für Wallets und Profile, die solche annehmen.`,
    held: (since, until) =>
      `Gehalten seit dem ${day(since)}. ${until ? `Die Datei gilt bis zum ${day(until)}; dann gibt es hier eine neuere.` : 'Sie gilt, bis sie widerrufen wird.'} Geht die Stufe verloren, wird sie widerrufen.`,
    save: 'Speichern',
    saved: (badge) => `des signierten Abzeichens: ${badge}`,
    isTrue: 'Stimmt es heute?',
    checkHtml: ({ verify, keys, revoked }, programHtml) =>
      `Alle können es prüfen: <a href="${verify}">hier</a>, oder mit einem eigenen Werkzeug, anhand <a href="${keys}">der Schlüssel von ${programHtml}</a> und <a href="${revoked}">der Liste der Widerrufe</a>.`,
    fromArticle:
      'Es gibt keines: Dieses Programm ist nach dem beschrieben, was andere darüber schrieben, und niemand signiert hier in seinem Namen.',
    off: 'Hier gibt es keine signierten Abzeichen: Wer diese Site betreibt, hat sie nicht eingeschaltet.',
    operator: 'Für den Betreiber dieser Site',
    turnOnHtml:
      '<code>npx gradus credential-key credential-keys.json</code> macht einen Schlüssel. Die Datei wird in <code>GRADUS_CREDENTIAL_KEY</code> genannt, die Adresse der Site in <code>GRADUS_URL</code>; dann startet der Server neu.',
  },
};
