import { hashOf } from '../model/look/inline-hash.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/;
const HASH = / ?'(sha256-[\w+/=]+)'/g;
const INLINE = /<(style|script)(?![^>]*\ssrc=)[^>]*>(.*?)<\/\1>/gs;

/** Hashes of what stands in page after page, and no more than the site has of them. */
const hashesOfSite = new Map<string, string>();

/**
 * Astro lets every page run every style and script of the whole site: fifty hashes, a fifth of what a page weighs compressed. Of these, `ofSite`,
 * a page keeps those that stand in it. What a page allows by itself stays, as its scripts may put it there later.
 */
export function keepOwnHashes(html: string, ofSite: ReadonlySet<string>): string {
  const policy = POLICY.exec(html)?.[1];
  if (policy === undefined) return html;
  const own = new Set<string>([...html.matchAll(INLINE)].map(([, , content]) => hashIn(ofSite, content!)));
  const kept = policy.replaceAll(HASH, (allowed, hash: string) => (ofSite.has(hash) && !own.has(hash) ? '' : allowed));
  return html.replace(policy, () => kept);
}

function hashIn(ofSite: ReadonlySet<string>, content: string): string {
  const known = hashesOfSite.get(content);
  if (known !== undefined) return known;
  const hash = hashOf(content);
  if (ofSite.has(hash)) hashesOfSite.set(content, hash);
  return hash;
}
