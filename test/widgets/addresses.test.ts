import { beforeEach, describe, expect, it } from 'vitest';
import { fileNameOf } from '../../engine/primitives/addresses.ts';
import { readAskedPartners } from '../../site/server/asked-partners.ts';
import { findFileName } from '../../site/server/file-addresses.ts';
import { configure, fetchPartner, openStandings, partnerPage } from '../../widgets/store/api.ts';

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
  it.each(ODD)('is the file that the site has for %s', async (id) => {
    await fetchPartner('https://gradus.test', 'acme', id, new AbortController().signal);
    expect(asked.map((url) => findFileName(new URL(url).pathname))).toEqual([
      `api/v1/programs/acme/partners/${fileNameOf(id)}.json`,
    ]);
    expect(findFileName(new URL(partnerPage('https://gradus.test', 'acme', id)).pathname)).toBe(
      `programs/acme/partners/${fileNameOf(id)}/index.html`,
    );
  });

  it('of many partners at once is a list that the site takes apart as it was, commas and all', async () => {
    await new Promise<void>((resolve) => {
      const feed = openStandings('https://gradus.test', 'acme', () => resolve());
      for (const id of ODD) feed.ask(id);
    });
    expect(asked).toHaveLength(1);
    const read = readAskedPartners(new URL(asked[0]!).search, (id) => ODD.includes(id));
    expect([...read!].sort()).toEqual([...ODD].sort());
  });
});
