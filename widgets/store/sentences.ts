import { nearestWord } from '../../engine/primitives/nearest.ts';
import type { PublicStandings } from '../../engine/wire.ts';
import type { Failure } from './fetch-json.ts';
import { asking } from './settings.ts';

/** More known words than this are no help to read through. */
const MOST_LISTED = 12;

const CHOICES = { scheme: ['light', 'dark', 'auto'], size: ['small', 'medium', 'large'], boost: ['on', 'off'] };

/** A request that failed. Of a program that is not there, the one that may have been meant. */
export async function refusal(
  url: string,
  code: Failure['code'],
  status: Failure['status'],
  base: string,
  program: string,
): Promise<string> {
  const remedy =
    code === 'unreachable' ? 'Check base, and connect-src in the Content-Security-Policy.' : 'Check program, partner and base.';
  const programs = code === 'not-found' ? await knownPrograms(base) : [];
  const hint = programs.includes(program) ? '' : suggest(program, programs);
  return `No data from ${url}: ${code}${status ? `, ${status}` : ''}. ${remedy}${hint}`;
}

export function tokenRefusal(url: string, program: string, status: Failure['status']): string {
  return (
    `The token is not accepted in program "${program}" (${status}), so what everyone may see is shown. ` +
    'It may have expired, be of another program, or the server may have no private answers. Asked: ' +
    url
  );
}

export function unknownPartners(
  base: string,
  program: string,
  unknown: readonly string[],
  { partners }: Pick<PublicStandings, 'partners'>,
): string {
  const known = partners.map(({ partner }) => partner);
  const names = unknown.map((partner) => `"${partner}"`).join(', ');
  return (
    `Program "${program}" has no partner ${names}. Check partner against ${base}/programs/${program}/partners/.` +
    // Where others were not in the answer, nothing is known of them.
    (known.length > 0 ? suggest(unknown[0]!, known) : '')
  );
}

export function unknownTrack(program: string, track: string, ladders: readonly { track: string | null }[]): string {
  const tracks = ladders.flatMap((ladder) => ladder.track ?? []);
  const sentence = `Program "${program}" has no track "${track}".`;
  return tracks.length > 0 ? sentence + suggest(track, tracks) : `${sentence} It has no tracks: leave track out.`;
}

export function missingAttribute(tag: string, missing: readonly string[], element: Element): string {
  const attributes = [...element.attributes].filter(({ name }) => name !== 'data');
  const given = attributes.map(({ name, value }) => ` ${name}="${value}"`);
  const mistyped = attributes.find(({ name }) => !missing.includes(name) && nearestWord(name, missing));
  return (
    `<${tag}${given.join('')}> has no ${missing.join(' and no ')}, so it shows what stands inside it. ` +
    `Write ${missing.map((name) => `${name}="…"`).join(' ')}.` +
    (mistyped ? ` "${mistyped.name}" is not known: did you mean "${nearestWord(mistyped.name, missing)}"?` : '')
  );
}

/** `values`: of `scheme`, `size` and `boost`, in this order. */
export function unknownValue(tag: string, ...values: readonly (string | null)[]): string {
  const wrong = Object.entries(CHOICES).map(([name, known], index) => {
    const value = values[index];
    return !value || known.includes(value) ? '' : `: there is no ${name} "${value}".${suggest(value, known)}`;
  });
  return `<${tag}>${wrong.join('')}`;
}

export function unusableData(tag: string): string {
  return `The data of <${tag}> is not what it shows, so it is fetched instead. Give it the server's own answer.`;
}

export function unmeasuredCards(cards: readonly string[]): string {
  const names = cards.map((card) => `"${card}"`).join(', ');
  return `<tier-listings> has cards without a usable data-relevance (a number of 0 or more), which therefore stand last: ${names}.`;
}

export function unusableNumber(tag: string, name: string, value: string): string {
  return `<${tag}>: ${name}="${value}" is no whole number of 1 or more, so it counts as not given.`;
}

export function unusableAnswer(tag: string, program: string, partner: string | null, error: unknown): string {
  return `<${tag}> cannot show what it got for ${[program, partner].filter(Boolean).join(' ')}: ${String(error)}`;
}

/** ` Did you mean "canopy"?`, else what is known; empty where nothing is. */
function suggest(found: string, known: readonly string[]): string {
  const nearest = nearestWord(found, known);
  if (nearest) return ` Did you mean "${nearest}"?`;
  return known.length === 0 || known.length > MOST_LISTED ? '' : ` Known: ${known.map((word) => `"${word}"`).join(', ')}.`;
}

const underWay = new Map<string, Promise<string[]>>();

/** Once for all that fail at the same time. */
function knownPrograms(base: string): Promise<string[]> {
  let asked = underWay.get(base);
  if (!asked) underWay.set(base, (asked = fetchProgramIds(base).finally(() => underWay.delete(base))));
  return asked;
}

/** None where it cannot be told. */
async function fetchProgramIds(base: string): Promise<string[]> {
  try {
    const response = await asking.fetch(`${base}/api/v1/programs.json`, { credentials: 'omit' });
    const { programs } = (await response.json()) as { programs: { id: string }[] };
    return programs.map(({ id }) => id);
  } catch {
    return [];
  }
}
