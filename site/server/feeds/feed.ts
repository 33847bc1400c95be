import { Feed } from 'feed';
import { changesPath, feedPath, newsPath, partnerPath, type FeedForm } from '../../model/paths.ts';
import type { ProgramPages } from '../../model/program-pages.ts';
import { news as words } from '../../words/en/program-pages/news.ts';
import { describeNews } from '../../words/program/news.ts';

const WRITERS: Record<FeedForm, (feed: Feed) => string> = {
  atom: (feed) => feed.atom1(),
  rss: (feed) => feed.rss2(),
  json: (feed) => feed.json1(),
};

export const FEED_TYPES: Record<FeedForm, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** The news of a program in one of the forms that readers of feeds take. The same as long as the news is. */
export async function writeFeed(pages: ProgramPages, origin: string, form: FeedForm): Promise<string> {
  const { program } = pages;
  const news = await pages.news();
  const at = (path: string): string => origin + path;
  const feed = new Feed({
    id: at(newsPath(program)),
    title: words.title(program.name),
    description: `Promotions and changes of ${program.name}.`,
    link: at(newsPath(program)),
    language: 'en-GB',
    updated: dateOf(news[0]?.day ?? program.asOf),
    generator: 'Gradus',
    feedLinks: { atom: at(feedPath(program, 'atom')), rss: at(feedPath(program, 'rss')), json: at(feedPath(program, 'json')) },
  });
  for (const one of news) {
    const link = at(one.kind === 'promoted' ? partnerPath(program, one.partner) : changesPath(program));
    const id = `${link}#${one.day}-${one.kind}${one.kind === 'promoted' && one.track ? `-${one.track}` : ''}`;
    feed.addItem({ title: describeNews(one, program.name, { news: words }), id, guid: id, link, date: dateOf(one.day) });
  }
  return WRITERS[form](feed);
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
