import type { PublicNews } from '../../../engine/wire.ts';
import type { Words } from '../languages.ts';

/** `Old Bell Works rises from Evergreen to Heartwood`. */
export function describeNews(news: PublicNews, program: string, { news: words }: Pick<Words, 'news'>): string {
  switch (news.kind) {
    case 'promoted':
      return news.fromName === null ? words.reaches(news.name, news.toName) : words.rises(news.name, news.fromName, news.toName);
    case 'announced':
      return words.announced(program, news.effective);
    case 'effective':
      return words.effective(program);
  }
}
