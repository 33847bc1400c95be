import type { VerifyWords } from '../../en/credentials/verify.ts';
import { day, list } from '../values.ts';

export const verify: VerifyWords = {
  heading: 'Abzeichen prüfen',
  description:
    'Ein signiertes Abzeichen oder seine Adresse einfügen und sehen, wer es ausgestellt hat, was es sagt, bis wann es gilt und ob die Stufe heute noch gehalten wird.',
  answered: (headline) => `${headline} – Abzeichen prüfen`,
  lead: 'Hier lässt sich ein signiertes Abzeichen oder die Adresse eines Abzeichens einfügen. Die Antwort nennt, wer es ausgestellt hat, was es sagt, bis wann es gilt und ob es heute noch stimmt.',
  form: {
    credential: 'Signiertes Abzeichen oder Adresse',
    help: 'Ein signiertes Abzeichen ist ein einziger langer Text, der mit eyJ beginnt.',
    drop: 'Auch seine Datei lässt sich hier ablegen.',
    file: 'Oder seine Datei auswählen',
    check: 'Prüfen',
  },
  kept: 'Nur Abzeichen von Programmen dieser Site werden mit einem Schlüssel geprüft. Keine andere Site wird gefragt, und nichts Eingefügtes wird aufbewahrt.',
  noIssuer:
    'Diese Site signiert noch keine Abzeichen. Adressen von Abzeichen und von Partnern auf ihr lassen sich trotzdem prüfen.',
  claim: {
    signed: (issuer) => `${issuer} hat dieses Abzeichen signiert, und nichts daran wurde geändert.`,
    genuine: (partner, tier) => `Echt: ${partner} hält heute die Stufe ${tier}.`,
    early: 'Echt, aber noch nicht gültig.',
    from: (first) => `Es gilt ab dem ${day(first)}.`,
    late: 'Echt, aber veraltet.',
    newer: (partner, tier, last) =>
      `Es galt bis zum ${day(last)}. ${partner} hält die Stufe ${tier} noch heute, also gibt es ein neueres Abzeichen. Bitte dieses anfordern.`,
    revoked: 'Echt, aber widerrufen.',
    again: (partner, tier, since) =>
      `${partner} hat die Stufe ${tier} seitdem verloren und am ${day(since)} wieder erreicht. Ein neueres Abzeichen sagt das. Bitte dieses anfordern.`,
    lost: (partner, tier) => `Stimmt nicht mehr: ${partner} hält die Stufe ${tier} nicht mehr.`,
    gone: (partner, program) => `Es ist widerrufen. ${partner} nimmt an ${program} nicht mehr teil.`,
    holdsNow: (partner, tier) =>
      `Es ist widerrufen. Heute hält ${partner} ${tier === null ? 'keine Stufe' : `die Stufe ${tier}`}.`,
  },
  facts: {
    issuer: 'Ausgestellt von',
    says: 'Sagt',
    holds: (partner, tier) => `${partner} hält die Stufe ${tier}`,
    since: 'Seit',
    until: 'Gültig bis',
    untilRevoked: 'zum Widerruf',
    program: 'Programm',
    evidence: 'Worauf das beruht',
    pageOf: (partner) => `Die Seite von ${partner}`,
  },
  address: {
    nobody: 'Niemand hält dieses Abzeichen.',
    noPartner: (program) => `Unter dieser Adresse nimmt niemand an ${program} teil.`,
    noProgram: 'Unter dieser Adresse gibt es kein Programm.',
    holds: (partner, tiers) =>
      `${partner} hält heute ${tiers.length === 0 ? 'keine Stufe' : `die ${tiers.length === 1 ? 'Stufe' : 'Stufen'} ${list(tiers)}`}.`,
    said: (program, asOf) =>
      `Das sagt ${program} selbst, Stand ${day(asOf)}. Bitte mit dem Bild vergleichen, das zu sehen war: Ein Abzeichen kann jeder kopieren oder zeichnen.`,
  },
  empty: {
    headline: 'Hier ist nichts zu prüfen.',
    sentences: ['Bitte ein signiertes Abzeichen einfügen oder seine Datei auswählen.'],
  },
  tooLong: {
    headline: 'Das ist zu lang für ein signiertes Abzeichen.',
    sentences: ['Ein signiertes Abzeichen hat einige tausend Zeichen. Bitte nachsehen, ob es die richtige Datei ist.'],
  },
  unreadable: {
    picture: {
      headline: 'Ein Bild beweist nichts.',
      sentences: [
        'Ein Abzeichen kann jeder kopieren oder zeichnen. Bitte die Adresse einfügen, zu der es führt, oder das signierte Abzeichen.',
      ],
    },
    document: {
      headline: 'Es ist in einer anderen Form geschrieben.',
      sentences: [
        'Es ist ein JSON-Dokument. Diese Seite liest signierte Abzeichen, die ein einziger langer Text sind, der mit eyJ beginnt.',
      ],
    },
    text: {
      headline: 'Das ist kein signiertes Abzeichen.',
      sentences: [
        'Ein signiertes Abzeichen ist ein einziger langer Text, der mit eyJ beginnt. Auch die Adresse eines Abzeichens genügt.',
      ],
    },
  },
  truncated: {
    headline: 'Ein Teil davon fehlt.',
    sentences: [
      'Es beginnt wie ein signiertes Abzeichen und bricht dann ab. Bitte noch einmal kopieren, vom ersten bis zum letzten Zeichen.',
    ],
  },
  unsigned: {
    headline: 'Es ist nicht signiert.',
    sentences: ['Es sagt von sich selbst, dass es keine Signatur hat. Jeder kann es geschrieben haben: Es beweist nichts.'],
  },
  otherIssuer: (issuer) => ({
    headline: 'Es stammt von jemand anderem.',
    sentences: [
      issuer === null ? 'Es sagt nicht, wer es ausgestellt hat.' : `Es sagt, dass es von ${issuer} ausgestellt wurde.`,
      'Diese Seite hat nur die Schlüssel ihrer eigenen Programme und fragt keine andere Site. Prüfen lässt es sich dort, wo es ausgestellt wurde.',
    ],
  }),
  unknownKey: (issuer) => ({
    headline: 'Der Schlüssel ist unbekannt.',
    sentences: [
      `Es sagt, dass es von ${issuer} stammt, und nennt einen Schlüssel, den ${issuer} nicht hat und nie hatte. Es beweist nichts.`,
    ],
  }),
  altered: (issuer) => ({
    headline: 'Es wurde geändert.',
    sentences: [
      `Es sagt, dass es von ${issuer} stammt, aber die Signatur passt nicht zu dem, was es sagt. Jemand hat es geändert, oder es wurde beim Kopieren beschädigt. Es beweist nichts.`,
    ],
  }),
  otherKind: {
    headline: 'Es ist hier signiert, aber es ist kein Abzeichen.',
    sentences: ['Vielleicht ist es die Liste der widerrufenen Abzeichen. Bitte das Abzeichen selbst auswählen.'],
  },
  otherAddress: (host) => ({
    headline: 'Diese Adresse gehört zu einer anderen Site.',
    sentences: [
      `Sie liegt auf ${host}. Diese Seite fragt keine andere Site: Bitte selbst öffnen und nachsehen, wer sie betreibt.`,
    ],
  }),
  unknownAddress: {
    headline: 'Unter dieser Adresse gibt es kein Abzeichen.',
    sentences: ['Bitte nachsehen, ob sie vollständig kopiert wurde.'],
  },
};
