import { isTranslated, pathIn, readLanguage, type PageLanguage } from '../model/languages.ts';

const TAG = /<(a|form)\s[^>]*>/g;
const TARGET = /\s(?:href|action)="(\/(?!\/)[^"]*)"/;
/** What is no page has no slash at the end: files and answers for programs have no language. */
const PAGE = /\/$/;

/**
 * Pages link to each other by their English addresses; in another language, this leads the links to the pages of that language, and says of
 * those that are English alone that they are. A link that names its language itself stays, and so does one that leads to a language.
 */
export function keepLanguage(html: string, language: PageLanguage): string {
  return html.replaceAll(TAG, (tag: string, name: string) => {
    const target = TARGET.exec(tag)?.[1];
    if (target === undefined || /\shreflang="/.test(tag)) return tag;
    const path = /^[^?#]*/.exec(target)![0];
    if (!PAGE.test(path) || readLanguage(path).language !== 'en') return tag;
    if (!isTranslated(path)) return name === 'a' ? `${tag.slice(0, -1)} hreflang="en">` : tag;
    const led = `"${pathIn(language, path)}${target.slice(path.length)}"`;
    return tag.replace(TARGET, (attribute) => attribute.slice(0, attribute.indexOf('"')) + led);
  });
}
