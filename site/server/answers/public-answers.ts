import { Hono, type Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { stringify } from 'yaml';
import { idAtAddress } from '../../../engine/primitives/addresses.ts';
import { programJsonSchema } from '../../../engine/program/json-schema.ts';
import type { Live, LiveProgram } from '../../../data/live.ts';
import {
  publishAllRules,
  publishBadge,
  publishProgram,
  publishProgramList,
  publishStandings,
  type BadgeScheme,
} from '../../../data/publish.ts';
import type { Roster } from '../../../data/catalog.ts';
import { REVISION } from '../headers.ts';
import { openApiDocument } from '../openapi/document.ts';
import { readAskedPartners } from './asked-partners.ts';
import { KeptAnswer } from './kept-answer.ts';

const JSON_TYPE = 'application/json';
const YAML_TYPE = 'application/yaml; charset=utf-8';
const SVG_TYPE = 'image/svg+xml; charset=utf-8';
const KEPT = 10_000;

interface Kept {
  /** Of all that it is made of. */
  version: string;
  answer: KeptAnswer | null;
}

/** What everyone may read, from memory: an answer is made once, and again when what it is made of may have changed. */
export function answerReaders(live: Live): Hono {
  const routes = new Hono();
  const kept = new LRUCache<string, Kept>({ max: KEPT });

  const answer = async (
    context: Context,
    partsNow: () => number | string,
    make: () => Promise<KeptAnswer | null> | KeptAnswer | null,
    next: () => Promise<void>,
  ): Promise<Response | void> => {
    const key = context.req.url.slice(context.req.url.indexOf('/', 8));
    const versionNow = (): string => `${live.setVersion} ${partsNow()}`;
    const version = versionNow();
    let found = kept.get(key);
    if (found?.version !== version) kept.set(key, (found = { version, answer: await make() }));
    return found.answer ? found.answer.answer(context, 200, () => versionNow() === version) : next();
  };
  routes.get('/api/v1/openapi.json', (context, next) =>
    answer(
      context,
      () => '',
      () => json(openApiDocument()),
      next,
    ),
  );
  routes.get('/schemas/program.json', (context, next) =>
    answer(
      context,
      () => '',
      () => json(programJsonSchema()),
      next,
    ),
  );
  const programOf = (name: string): LiveProgram | undefined => live.programs.get(name);

  routes.get('/api/v1/programs.json', (context, next) =>
    answer(
      context,
      () => [...live.programs.values()].map(({ rosterVersion }) => rosterVersion).join(' '),
      () => json(publishProgramList([...live.programs.values()].map(({ dated, roster }) => ({ program: dated, roster })))),
      next,
    ),
  );
  routes.get('/api/v1/programs/:file{[^/]+\\.json}', (context, next) => {
    const program = programOf(context.req.param('file').slice(0, -'.json'.length));
    return program
      ? answer(
          context,
          () => program.dated.asOf,
          () => json(publishProgram(program.dated), program),
          next,
        )
      : next();
  });
  routes.get('/programs/:program/program.yaml', (context, next) => {
    const program = programOf(context.req.param('program'));
    return program
      ? answer(
          context,
          () => program.dated.asOf,
          () => new KeptAnswer(stringify(publishProgram(program.dated)), YAML_TYPE),
          next,
        )
      : next();
  });
  routes.get('/api/v1/programs/:program/standings.json', (context, next) => {
    const program = programOf(context.req.param('program'));
    if (!program) return next();
    const { search } = new URL(context.req.url);
    return answer(
      context,
      () => program.rosterVersion,
      () => json(answerStandings(program, search), program),
      next,
    );
  });
  routes.get('/api/v1/programs/:program/directory.json', (context, next) => {
    const program = programOf(context.req.param('program'));
    return program
      ? answer(
          context,
          () => program.version,
          async () => json(await program.publishDirectory(live.store.database), program),
          next,
        )
      : next();
  });
  routes.get('/api/v1/programs/:program/figures.json', (context, next) => {
    const program = programOf(context.req.param('program'));
    return program
      ? answer(
          context,
          () => program.version,
          async () => json(await program.publishFigures(live.store.database), program),
          next,
        )
      : next();
  });
  routes.get('/api/v1/programs/:program/rules.json', (context, next) => {
    const program = programOf(context.req.param('program'));
    return program
      ? answer(
          context,
          () => program.dated.asOf,
          () => json(publishAllRules(program.dated), program),
          next,
        )
      : next();
  });
  routes.get('/api/v1/programs/:program/partners/*', (context, next) => {
    const [, , , , program, , ...rest] = pathOf(context).split('/');
    const found = programOf(program!);
    const id = idOf(rest, '.json');
    if (!found || id === null) return next();
    const make = async (): Promise<KeptAnswer | null> => {
      const published = await found.publish(live.store.database, id);
      return published && json(published, found);
    };
    return answer(context, () => found.stampOf(id), make, next);
  });
  routes.get('/badges/:program/*', (context, next) => {
    const [, , program, ...rest] = pathOf(context).split('/');
    const found = programOf(program!);
    const id = idOf(rest, '.svg');
    if (!found || id === null) return next();
    const make = (): KeptAnswer | null => {
      const badge = publishBadge(found.dated, found.roster, id, readScheme(context));
      return badge === null ? null : new KeptAnswer(badge, SVG_TYPE, revisionOf(found));
    };
    return answer(context, () => found.rosterVersion, make, next);
  });
  return routes;
}

function json(value: unknown, program?: LiveProgram): KeptAnswer {
  return new KeptAnswer(JSON.stringify(value), JSON_TYPE, program && revisionOf(program));
}

function revisionOf({ revision }: LiveProgram): Record<string, string> {
  return { [REVISION]: String(revision) };
}

function answerStandings({ dated, roster }: LiveProgram, search: string) {
  const asked = search === '' ? null : readAskedPartners(search, (id) => roster.get(id) !== undefined);
  return publishStandings(dated, roster, asked ? inOrder(asked, roster) : undefined);
}

function inOrder(asked: ReadonlySet<string>, roster: Roster): string[] {
  return [...asked].filter((id) => roster.get(id)).sort((a, b) => (a < b ? -1 : 1));
}

/** The colours that a picture of a badge is asked in: those of a light or a dark page, or as the reader's browser is. */
function readScheme({ req }: Context): BadgeScheme {
  const asked = req.query('scheme');
  return asked === 'light' || asked === 'dark' ? asked : null;
}

/** As it was sent: what is encoded in it stays so. */
function pathOf({ req }: Context): string {
  return new URL(req.url).pathname;
}

function idOf(parts: readonly string[], ending: string): string | null {
  const part = parts.join('/');
  return part.endsWith(ending) ? idAtAddress(part.slice(0, -ending.length)) : null;
}
