import { beforeEach, describe, expect, it } from 'vitest';
import { idAtAddress } from '../../engine/primitives/addresses.ts';
import { readAskedPartners } from '../../site/server/answers/asked-partners.ts';
import { configure } from '../../widgets/store/settings.ts';
import { fetchPartner } from '../../widgets/store/partners.ts';
import { fetchStandings } from '../../widgets/store/fetch-standings.ts';
import { partnerPage } from '../../widgets/element/partner-page.ts';

const ODD = ['jo@acme.example', 'a+b', 'tom&jerry', 'a,b', '50%', '50=25', 'a#b', "it's", '雪'.repeat(80)];

/** What was asked for; nothing is answered. */
let asked: string[];
beforeEach(() => {
  asked = [];
  configure({
    retryMs: 0,
    fetch: (url) => {
      asked.push(url);
      return Promise.resolve(new Response(null, { status: 404 }));
    },
  });
});

describe('what elements ask for', () => {
  it.each(ODD)('leads to %s', async (id) => {
    await fetchPartner('https://gradus.test', 'acme', id, new AbortController().signal);
    const idIn = (url: string, before: string, after: string) => {
      const { pathname } = new URL(url);
      expect(pathname.startsWith(before) && pathname.endsWith(after)).toBe(true);
      return idAtAddress(pathname.slice(before.length, -after.length));
    };
    expect(asked.map((url) => idIn(url, '/api/v1/programs/acme/partners/', '.json'))).toEqual([id]);
    expect(idIn(partnerPage('https://gradus.test', 'acme', id), '/programs/acme/partners/', '/')).toBe(id);
  });

  it('of many partners at once is a list that the site takes apart as it was, commas and all', async () => {
    await fetchStandings('https://gradus.test', 'acme', ODD, new AbortController().signal);
    expect(asked).toHaveLength(1);
    const read = readAskedPartners(new URL(asked[0]!).search, (id) => ODD.includes(id));
    expect([...read!].sort()).toEqual([...ODD].sort());
  });
});
