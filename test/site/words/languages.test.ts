import { describe, expect, it } from 'vitest';
import { de } from '../../../site/words/de/words.ts';
import { en } from '../../../site/words/en/words.ts';

type Message = { path: string; text: string };

/** The messages that take nothing, and the source of those that do: their words stand in it. */
function listMessages(words: object, path = ''): Message[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const at = path ? `${path}.${name}` : name;
    if (typeof value === 'object' && value !== null) return listMessages(value as object, at);
    return [{ path: at, text: String(value) }];
  });
}

/** Whether anything is said but what is put in. */
function hasWords(text: string): boolean {
  const said = text.startsWith('(') ? [...text.matchAll(/`([^`]*)`|'([^']*)'/g)].map(([, a, b]) => a ?? b).join(' ') : text;
  return /\p{Letter}/u.test(said.replace(/\$\{[^}]*\}/g, ''));
}

/** Words that are the same in both languages. */
const SAME = ['language', 'tag', 'values'];

describe('the words of pages in German', () => {
  const messages = listMessages(de).filter(({ path }) => !SAME.includes(path.split('.')[0]!));

  it('are all other than the English ones', () => {
    const english = new Map(listMessages(en).map(({ path, text }) => [path, text]));
    expect(messages.length).toBeGreaterThan(50);
    const isSame = ({ path, text }: Message) => text.length > 12 && english.get(path) === text && hasWords(text);
    expect(messages.filter(isSame)).toEqual([]);
  });

  it('have German quotation marks', () => {
    expect(messages.filter(({ text }) => /“[^„“]*”|„[^“]*”|’s /.test(text))).toEqual([]);
  });

  it.each([
    [0, 'keine Stufen', 'no tiers'],
    [1, 'eine Stufe', 'one tier'],
    [2, 'zwei Stufen', 'two tiers'],
    [12, 'zwölf Stufen', 'twelve tiers'],
    [1234, '1.234 Stufen', '1,234 tiers'],
  ])('count %d as German does', (tiers, german, english) => {
    expect([de.rules.tiers(tiers), en.rules.tiers(tiers)]).toEqual([german, english]);
  });

  it('agree with the number of what they speak of', () => {
    expect(de.rules.silent(['Eiche'])).toContain('Was Eiche braucht,');
    expect(de.rules.silent(['Eiche', 'Birke'])).toContain('Was Eiche und Birke brauchen,');
    expect(de.rules.featured(1, ['Eiche', 'Birke'])).toContain(
      'Ein Platz ganz oben ist für die besten Angebote von Eiche oder Birke',
    );
    expect(de.rules.featured(3, ['Eiche'])).toContain('Drei Plätze ganz oben sind');
    expect(de.rules.trackWith('Apps', 1)).toBe('Apps mit einer Stufe');
    expect(de.criteria.someOf(1, 2)).toBe('Eines von diesen beiden');
    expect(de.partnerPage.withheld(1, 'Eiche', 'Nord')).toContain('Ein weiteres Kriterium von Eiche beruht auf einem Wert');
    expect(de.partnerPage.withheld(2, 'Eiche', 'Nord')).toContain('Zwei weitere Kriterien von Eiche beruhen auf Werten');
    expect(de.verdict.warned('2026-10-01', 1, '2026-12-30')).toContain('bleibt ein Tag,');
    expect(de.verdict.warned('2026-10-01', 2, '2026-12-30')).toContain('bleiben zwei Tage,');
    expect(de.verdict.notKnown(1)).toBe('1 davon ist nicht bekannt');
    expect(de.changesPage.moves({ all: 6, aSample: 1, up: 1, down: 2, same: 3 })).toContain(
      'Von sechs Partnern stiege einer auf, 2 ab, und 3 blieben',
    );
  });

  it('write days, money and shares as German does', () => {
    expect(de.values.day('2026-11-05')).toBe('5. November 2026');
    expect(de.values.money(50_000, 'EUR')).toBe('50.000\u00a0€');
    expect(de.values.percent(0.125)).toBe('12,5\u00a0%');
    expect(de.values.list(['a', 'b', 'c'])).toBe('a, b und c');
    expect(de.rules.reviewed('P3M', '2026-01-01', '2026-04-01')).toContain(
      'wird jedes Quartal geprüft, gezählt ab dem 1. Januar 2026',
    );
  });
});
