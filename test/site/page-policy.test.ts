import { describe, expect, it } from 'vitest';
import { hashOf } from '../../site/model/look/inline-hash.ts';
import { keepOwnHashes } from '../../site/renderer/page-policy.ts';

const [OWN, OTHER, LATER, RUN] = ['a{color:red}', 'b{color:blue}', 'i{color:green}', "run('$&')"] as const;
const OF_SITE = new Set<string>([OWN, OTHER, RUN].map(hashOf));

const policyOf = (html: string): string => /content="([^"]*)"/.exec(html)![1]!;

function pageWith(body: string): string {
  const styles = [OWN, OTHER, LATER].map((style) => ` '${hashOf(style)}'`).join('');
  const policy = `default-src 'self'; script-src 'self' '${hashOf(RUN)}'; style-src 'self'${styles};`;
  return `<head><meta http-equiv="content-security-policy" content="${policy}"></head>${body}`;
}

describe('the policy of a page', () => {
  it('allows the styles that stand in it, and none of other pages', () => {
    const policy = policyOf(keepOwnHashes(pageWith(`<style data-a>${OWN}</style>`), OF_SITE));
    expect(policy).toBe(`default-src 'self'; script-src 'self'; style-src 'self' '${hashOf(OWN)}' '${hashOf(LATER)}';`);
  });

  it('allows a script that stands in it', () => {
    expect(policyOf(keepOwnHashes(pageWith(`<script type="module">${RUN}</script>`), OF_SITE))).toContain(hashOf(RUN));
  });

  it('allows nothing because it stands in the page', () => {
    const stranger = 'steal()';
    const page = keepOwnHashes(pageWith(`<script>${stranger}</script><style>${stranger}</style>`), OF_SITE);
    expect(page).not.toContain(hashOf(stranger));
  });

  it('leaves everything else of the page as it was', () => {
    const body = `<style>${OTHER}</style><p>It costs $1, '$&' or more.</p>`;
    expect(keepOwnHashes(pageWith(body), OF_SITE).endsWith(`</head>${body}`)).toBe(true);
    expect(keepOwnHashes(body, OF_SITE)).toBe(body);
  });
});
