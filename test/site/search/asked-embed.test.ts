import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMBED_FIELDS, readAskedEmbed, writeAskedEmbed } from '../../../site/search/asked-embed.ts';
import { questionOf } from '../../../site/search/question.ts';

const question = (address: string) => questionOf(new URL(address, 'http://localhost'));

describe('what the page for embedding is asked', () => {
  test('is the same address for the same choices, however they were written', () => {
    expect(question('/embed/?lang=fr&element=tracker&partner=northwind&program=acme&more=1')).toBe(
      '?element=tracker&program=acme&partner=northwind&lang=fr',
    );
    expect(question('/embed?element=badge&size=medium&theme=&lang=&width=')).toBe('');
    expect(question('/embed/gallery/?element=tracker')).toBe('');
  });

  test('has nothing that cannot be chosen, and nothing that makes no difference', () => {
    expect(question('/embed/?element=video&size=huge&theme=toString&lang=tlh&width=9px')).toBe('');
    expect(question('/embed/?element=ladder&partner=northwind&size=large')).toBe('?element=ladder');
    expect(question('/embed/?element=tracker&partner=northwind&size=large')).toBe('?element=tracker&partner=northwind');
  });

  test('of other pages is what they are asked', () => {
    expect(question('/marketplace/search/?q=oat++bran&element=tracker')).toBe('?q=oat+bran');
  });

  test('can be anything: it reads the same when it is read again', () => {
    const field = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('tracker', 'large', 'blue', 'ar', '20rem'),
    );
    const given = fc.record(Object.fromEntries(EMBED_FIELDS.map((name) => [name, field])), { requiredKeys: [] });
    fc.assert(
      fc.property(given, (fields) => {
        const asked = readAskedEmbed(new URLSearchParams(fields as Record<string, string>));
        expect(readAskedEmbed(new URLSearchParams(writeAskedEmbed(asked)))).toEqual(asked);
      }),
      { numRuns: 50 },
    );
  });
});
