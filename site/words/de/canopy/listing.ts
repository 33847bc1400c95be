import type { ListingWords } from '../../en/canopy/listing.ts';
import { count, day } from '../values.ts';

export const listing: ListingWords = {
  title: (name, maker) => `${name} von ${maker} – Canopy`,
  description: (summary, maker) => `${summary} Von ${maker}, auf dem Marktplatz von Canopy, einer Demo von Gradus.`,
  figures: {
    title: 'In Zahlen',
    of: (maker) => `Gemessen an allem, was ${maker} anbietet, und nicht von ${maker} geschrieben.`,
  },
  maker: {
    title: 'Wer dahintersteht',
    since: (tier, since) => `${tier} seit ${day(since)}.`,
    figures: 'Die Werte hinter der Stufe',
    noTier: 'Hält noch keine Stufe',
  },
  badge: {
    title: 'Was das Abzeichen bedeutet',
    steps: (rank, of, track) => `Stufe ${rank} von ${of}${track ? ` für ${track}` : ''}.`,
    needs: (criteria) => `Dafür ${criteria === 1 ? 'ist ein Kriterium' : `sind ${criteria} Kriterien`} zu erfüllen.`,
    criteria: (tier) => `Alles, was ${tier} braucht`,
    check: 'Nachprüfen: die Werte und Entscheidungen hinter der Stufe',
  },
  place: {
    title: 'Warum es an dieser Stelle steht',
    more: 'Wie die Reihenfolge der Angebote entsteht',
    place: (place, of, category) => `Platz ${place} von ${of} in „${category}“.`,
    relevance: (percent, boosted) =>
      `Wie gut es zu dem passt, was Läden suchen, zählt ${percent} von 100${
        boosted ? `, mal ${count(boosted.boost)} für ${boosted.tier}` : '; die Stufe gibt nichts dazu'
      }.`,
    plain: (place) =>
      place === null ? 'Ohne Stufen stünde es an derselben Stelle.' : `Ohne Stufen stünde es auf Platz ${place}.`,
  },
  others: (maker) => `Auch von ${maker}`,
  similar: (category) => `Mehr in „${category}“`,
};
