import type { Failure } from './api.ts';

const said = new Set<string>();

/** Says a thing to whoever builds the page, once. Visitors see the fallback and nothing of this. */
export function noticeOnce(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(`[gradus] ${sentence}`);
}

export function noticeUnknownPartners(base: string, program: string, partners: string[]): void {
  noticeOnce(
    `Program "${program}" has no partner ${partners.map((partner) => `"${partner}"`).join(', ')}: the text inside the element stays. ` +
      `Check the partner attribute against ${base}/programs/${program}/partners/.`,
  );
}

export function noticeFailure(failure: Failure, element: string, program: string, partner: string | null): void {
  const subject = partner === null ? `program "${program}"` : `partner "${partner}" of program "${program}"`;
  noticeOnce(`<${element}> has no data for ${subject}: ${explain(failure)} The text inside the element stays.`);
}

function explain({ code, status, url }: Failure): string {
  switch (code) {
    case 'not-found':
      return `${url} does not exist. Check the program and partner attributes, and that base names the server that runs Gradus.`;
    case 'refused':
      return `${url} answered ${status}. Check the attributes of the element.`;
    case 'server':
      return `${url} answered ${status}, twice. Try again later.`;
    case 'timeout':
      return `${url} did not answer in time, twice. Try again later.`;
    case 'malformed':
      return `${url} answered something that is not what Gradus publishes. Check that base names the server that runs Gradus.`;
    default:
      return `${url} could not be reached. Check that base names the server that runs Gradus, and that the page's Content-Security-Policy allows it in connect-src.`;
  }
}
