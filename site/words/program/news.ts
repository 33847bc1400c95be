import type { PublicNews } from '../../../engine/wire.ts';
import { day } from '../values.ts';

/** `Old Bell Works rises from Evergreen to Heartwood`. */
export function describeNews(news: PublicNews, program: string): string {
  switch (news.kind) {
    case 'promoted':
      return news.fromName === null
        ? `${news.name} reaches ${news.toName}`
        : `${news.name} rises from ${news.fromName} to ${news.toName}`;
    case 'announced':
      return `${program} announces new criteria, from ${day(news.effective)}`;
    case 'effective':
      return `New criteria of ${program} take effect`;
  }
}
