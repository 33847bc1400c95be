import { programPage } from '../store/where.ts';

/** As nearly every id is: what stands in an address as it is. */
const PLAIN = /^[\w-]{1,200}$/;

let addressOf: ((id: string) => string) | null = null;

/** Where a partner's page is. Null until what writes an unusual id in an address is fetched; then `then` is called. */
export function linkTo(base: string, program: string, partner: string, lang: string, then: () => void): string | null {
  if (!addressOf && !PLAIN.test(partner)) {
    void import('./unusual-ids.ts')
      // A server knows this one too, a folder of files may not.
      .then(
        (ids) => (addressOf = ids.addressOf),
        () => (addressOf = encodeURIComponent),
      )
      .then(then);
    return null;
  }
  return `${programPage(base, program, lang)}partners/${addressOf ? addressOf(partner) : partner}/`;
}
