import type { Bearer } from '../../../data/credentials/check.ts';
import { idAtAddress } from '../../../engine/primitives/addresses.ts';
import { readLanguage } from '../languages.ts';

/** A part of an address that ends with `=` goes on in the next. */
const PARTNER = '((?:[^/]+=/)*[^/]+?)';
const OF_A_PARTNER = [
  new RegExp(`^/credentials/(?<program>[^/]+)/(?:(?<track>[^/]*[^/=])/)?(?<partner>${PARTNER})\\.jwt$`),
  new RegExp(`^/badges/(?<program>[^/]+)/(?<partner>${PARTNER})\\.svg$`),
  new RegExp(`^/programs/(?<program>[^/]+)/(?:partners|badges)/(?<partner>${PARTNER})/?$`),
  new RegExp(`^/status/(?<program>[^/]+)/(?<partner>${PARTNER})\\.jwt$`),
];

/** Whose badge, page or credential is at a path, a page's in any language; null: nobody's. */
export function readBearer(asked: string): Bearer | null {
  const { path } = readLanguage(asked);
  for (const pattern of OF_A_PARTNER) {
    const { program, track, partner } = pattern.exec(path)?.groups ?? {};
    const id = partner === undefined ? null : idAtAddress(partner);
    if (id !== null) return { program: program!, track: track ?? null, partner: id };
  }
  return null;
}
