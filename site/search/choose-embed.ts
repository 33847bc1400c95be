import type { PublicPartner } from '../../engine/wire.ts';
import { byName } from '../model/holders.ts';
import { mostRelevant, orderListings } from '../model/listings.ts';
import type { ProgramPages } from '../model/program-pages.ts';
import { findProgram, type Site } from '../model/site.ts';
import { CARDS, cardsOf, type Card, type SnippetOptions } from '../words/snippets/elements.ts';
import { SAMPLE_ORIGIN } from '../words/snippets/formats.ts';
import type { EmbedFiles } from '../words/snippets/embed-files.ts';
import { elementOf, type AskedEmbed } from './asked-embed.ts';

/** What can be chosen of one program. */
export interface Choice {
  id: string;
  name: string;
  partners: { id: string; name: string }[];
}

export interface ChosenEmbed {
  pages: ProgramPages;
  /** Null: nobody is enrolled. */
  partner: PublicPartner | null;
  options: SnippetOptions;
}

/** More than this is no choice but a haystack. */
const CHOICES = 400;
/** Of how many listings those shown are chosen, so that they are of different makers. */
const LOOKED_AT = 40;

/** Programs in which anybody takes part. */
export function choicesOf({ programs }: Site): Choice[] {
  return programs
    .filter(({ crowd }) => crowd.length > 0)
    .map(({ program, crowd }) => ({
      id: program.id,
      // Facts from an article are never shown as though they were the vendor's own.
      name: program.source ? `${program.name} (as described in a public article)` : program.name,
      partners: crowd
        .map(({ id, name }) => ({ id, name }))
        .sort(byName)
        .slice(0, CHOICES),
    }));
}

/** What was asked for, with what there is in place of what there is not. */
export async function chooseEmbed(site: Site, asked: AskedEmbed, embed: EmbedFiles | null): Promise<ChosenEmbed> {
  const found = findProgram(site, asked.program);
  const pages = found && found.crowd.length > 0 ? found : site.shown;
  const given = asked.partner ? await pages.partner(asked.partner) : null;
  const partner = given ?? (await partnerToShow(pages));
  const { theme, lang, width } = asked;
  const options: SnippetOptions = {
    origin: SAMPLE_ORIGIN,
    embed,
    element: elementOf(asked),
    program: pages.program.id,
    partner: partner?.partner ?? 'partner-id',
    partnerName: partner?.name ?? 'Partner',
    size: asked.size || 'medium',
    theme,
    lang,
    width,
    cards: pages === site.shown && pages.listings.length > 0 ? cardsOfListings(pages) : cardsOf(byNameIn(pages)),
  };
  return { pages, partner, options };
}

function cardsOfListings(pages: ProgramPages): Card[] {
  const ofDifferentMakers = new Map(mostRelevant(pages, LOOKED_AT).map((listing) => [listing.partner, listing]));
  return orderListings(pages, [...ofDifferentMakers.values()].slice(0, CARDS)).map(({ partner, relevance }) => ({
    partner,
    partnerName: pages.nameOf(partner),
    relevance,
  }));
}

async function partnerToShow(pages: ProgramPages): Promise<PublicPartner | null> {
  const [story] = await pages.stories();
  if (story) return story.partner;
  const [first] = byNameIn(pages);
  return first ? pages.partner(first.id) : null;
}

function byNameIn({ crowd }: ProgramPages): { id: string; name: string }[] {
  return [...crowd].sort(byName);
}
