import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { directionOf, languageOf } from '../../widgets/element/language.ts';
import { localeOf } from '../../widgets/element/locale.ts';
import { badgeEnglish } from '../../widgets/words/en/badge.ts';
import { detailsEnglish } from '../../widgets/words/en/details.ts';
import { explanationEnglish } from '../../widgets/words/en/explanation.ts';
import { ladderEnglish } from '../../widgets/words/en/ladder.ts';
import { LANGUAGES, type Language, type Words } from '../../widgets/words/languages.ts';
import { listingsEnglish } from '../../widgets/words/en/listings.ts';
import { trackerEnglish } from '../../widgets/words/en/tracker.ts';

type Forms = Record<string, string>;
type Message = string | ((...facts: unknown[]) => string);

const ENGLISH: Words = {
  badge: badgeEnglish,
  details: detailsEnglish,
  explanation: explanationEnglish,
  ladder: ladderEnglish,
  listings: listingsEnglish,
  tracker: trackerEnglish,
};
const BADGE_FACTS = { seen: '‹seen›', partner: '‹partner›', rank: '‹rank›', rungs: '‹rungs›' };

const counted = vi.hoisted(() => ({ forms: [] as { language: string; forms: Record<string, string> }[] }));

vi.mock(import('../../widgets/words/plural.ts'), async (original) => {
  const { plural } = await original();
  return {
    plural: ((language: 'en', count: number, forms: Record<'one' | 'other', string>) => {
      counted.forms.push({ language, forms });
      return plural(language, count, forms);
    }) as typeof plural,
  };
});

beforeEach(() => void counted.forms.splice(0));

describe('the nearest language', () => {
  it.each([
    ['de-AT', 'de', 'de-AT'],
    ['AR', 'ar', 'AR'],
    ['ar-u-nu-latn', 'ar', 'ar-u-nu-latn'],
    ['fr-CA', 'fr', 'fr-CA'],
    ['es-419', 'es', 'es-419'],
    ['pt', 'pt', 'pt'],
    ['pt-BR', 'pt', 'pt-BR'],
    ['pt-PT', 'pt', 'pt-PT'],
    ['ja-JP', 'ja', 'ja-JP'],
    ['zh', 'zh', 'zh'],
    ['zh-CN', 'zh', 'zh-CN'],
    ['zh-hans-sg', 'zh', 'zh-hans-sg'],
    // What Intl writes for these is not in the letters of the words.
    ['zh-TW', 'zh', 'zh'],
    ['zh-Hant', 'zh', 'zh'],
    ['en-GB', 'en', 'en-GB'],
    ['it', 'en', 'en'],
    ['enm', 'en', 'en'],
    ['de_AT', 'en', 'en'],
    ['en-', 'en', 'en'],
    ['', 'en', 'en'],
  ] as const)('of %o is %s, with the numbers of %s', (tag, language, locale) => {
    expect([languageOf(tag), localeOf(tag)]).toEqual([language, locale]);
  });

  it('is written in its own direction', () => {
    expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
  });
});

describe('languages', () => {
  it('have each a file, and each file is one of them', () => {
    const files = readdirSync(new URL('../../widgets/words/', import.meta.url));
    const languages = files.filter((name) => /^[a-z]{2}\.ts$/.test(name)).map((name) => name.slice(0, -3));
    expect(languages.sort()).toEqual(LANGUAGES.filter((language) => language !== 'en').sort());
  });

  describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
    it('says everything that English says, from the same facts', async () => {
      const words = await wordsIn(language);
      expect(leaves(words).map(([path]) => path)).toEqual(leaves(ENGLISH).map(([path]) => path));
      for (const [path, message] of leaves(words)) {
        const text = say(message, factsOf(path, 7));
        expect(text.trim(), path).toBe(text);
        expect(text, path).not.toMatch(/^$|undefined|null|object/);
      }
    });

    it('leaves none of the facts out, but numbers that a word stands for', async () => {
      const words = await wordsIn(language);
      for (const [path, message] of leaves(words)) {
        const facts = factsOf(path, 7);
        const said = factsIn(say(messageAt(ENGLISH, path), facts));
        expect(factsIn(say(message, facts)), path).toEqual(said);
      }
    });
  });

  it.each(LANGUAGES)('%s has a form for every way in which it counts, and uses each', async (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const words = language === 'en' ? ENGLISH : await wordsIn(language);
    const countedPaths = leaves(ENGLISH).filter(([path]) => isCounted(path));
    expect(countedPaths.length).toBeGreaterThan(2);
    for (const [path] of countedPaths) {
      counted.forms.splice(0);
      say(messageAt(words, path), factsOf(path, 7));
      // Where a language counts in one way only, the text is the form.
      if (needed.length === 1 && counted.forms.length === 0) continue;
      expect(counted.forms, path).toHaveLength(1);
      const [{ language: asked, forms }] = counted.forms as [{ language: string; forms: Forms }];
      expect(asked, path).toBe(language);
      expect(Object.keys(forms).sort(), path).toEqual([...needed].sort());
      for (const [form, text] of Object.entries(forms)) expect(text.trim(), `${path} ${form}`).not.toBe('');
    }
  });

  it('count as they count', async () => {
    const say = async (language: Language, counts: number[]) => {
      const { tracker } = await wordsIn(language);
      return counts.map((count) => tracker.daysLeft(count, String(count)));
    };
    expect(new Set(await say('ar', [0, 1, 2, 3, 11, 100])).size).toBe(6);
    expect(await say('fr', [0, 1, 2])).toEqual(['encore 0 jour', 'encore 1 jour', 'encore 2 jours']);
    expect(await say('es', [1, 2])).toEqual(['queda 1 día', 'quedan 2 días']);
    expect(await say('ja', [1, 2])).toEqual(['残り1日', '残り2日']);
    expect(trackerEnglish.withheld(1, '1')).toContain('criterion rests');
  });
});

async function wordsIn(language: Language): Promise<Words> {
  return ((await import(`../../widgets/words/${language}.ts`)) as { default: Words }).default;
}

/** The path of each message, in one order. */
function leaves(messages: object, prefix = ''): [path: string, message: Message][] {
  return Object.entries(messages as Record<string, Message | object>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) =>
      typeof value === 'object' ? leaves(value, `${prefix}${name}.`) : [[prefix + name, value] as [string, Message]],
    );
}

function messageAt(messages: object, path: string): Message {
  return leaves(messages).find(([at]) => at === path)![1];
}

/** Messages that take a number and what is shown of it. */
function isCounted(path: string): boolean {
  const message = messageAt(ENGLISH, path);
  if (typeof message === 'string') return false;
  counted.forms.splice(0);
  message(...factsOf(path, 7));
  return counted.forms.length > 0;
}

/** Facts that can be found again in a text: a number first where one is counted. */
function factsOf(path: string, count: number): unknown[] {
  if (path === 'badge.name') return [BADGE_FACTS];
  const message = messageAt(ENGLISH, path);
  if (typeof message === 'string') return [];
  const takesCount = message.length === 2 && /^\(count/.test(message.toString());
  return Array.from({ length: message.length }, (_, i) => (takesCount && i === 0 ? count : `‹${i + 1}›`));
}

function say(message: Message, facts: unknown[]): string {
  return typeof message === 'string' ? message : message(...facts);
}

function factsIn(text: string): string[] {
  return [...new Set(text.match(/‹\w+›/g) ?? [])].sort();
}
