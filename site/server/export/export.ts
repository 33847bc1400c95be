import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressOf } from '../../../engine/primitives/addresses.ts';
import type { Live } from '../../../data/live.ts';
import { listPublishedPartners } from '../../../data/publish.ts';
import { LANGUAGES, languageRoot, pathIn } from '../../model/languages.ts';
import {
  badgePath,
  cardPath,
  credentialPath,
  didPath,
  directoryJson,
  KEYS_PATH,
  ownPath,
  partnerJson,
  partnerPath,
  partnerRows,
  programJson,
  rulesJson,
  statusListPath,
} from '../../model/paths.ts';
import { prepareFiles } from './compress.mjs';
import type { OpenedSite } from '../open-site.ts';

export interface Exported {
  files: number;
  bytes: number;
}

/** What keeps a folder from being written: one sentence. */
export class ExportError extends Error {
  override name = 'ExportError';
  override stack = undefined;
}

/** Is in every folder that was exported. */
const SIGN = 'api/v1/programs.json';
const LOCAL_LINK = /\s(?:href|src|action|data-directory|data-figures|data-search)="(\/(?!\/)[^"#?]*)/g;

/** Asks for everything once and writes what is answered, byte by byte. What an earlier export left is replaced when all is there. */
export async function exportSite(
  { app, live, assets, issuer = null }: Pick<OpenedSite, 'app' | 'live' | 'assets'> & Partial<Pick<OpenedSite, 'issuer'>>,
  folder: string,
): Promise<Exported> {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, SIGN))) {
    throw new ExportError(`${folder} has files in it that no export has written; name a folder that is new or empty.`);
  }
  const fresh = `${folder.replace(/[\\/]+$/, '')}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  cpSync(assets, fresh, { recursive: true });
  const exported: Exported = { files: 0, bytes: 0 };
  const write = (address: string, body: Uint8Array): void => {
    const path = join(fresh, fileOf(address));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
    exported.files++;
    exported.bytes += body.length;
  };
  const known = new Set([...listAddresses(live), ...(issuer ? listSigned(live) : [])]);
  const isAsset = (address: string): boolean => existsSync(join(assets, fileOf(address)));
  for (const address of known) {
    const response = await app.request(`http://localhost${address}`);
    if (response.status === 404) continue;
    if (response.status !== 200) throw new ExportError(`${address} was answered with ${response.status}.`);
    const body = new Uint8Array(await response.arrayBuffer());
    write(address, body);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const link of findLinks(Buffer.from(body).toString())) if (!isAsset(link)) known.add(link);
  }
  for (const root of LANGUAGES.map(languageRoot)) {
    const missing = await app.request(`http://localhost${root}404`);
    write(`${root}404.html`, new Uint8Array(await missing.arrayBuffer()));
  }
  await prepareFiles(fresh, folder);
  replace(folder, fresh);
  return exported;
}

/** Where to begin: the first page, from which links lead to all others, and what no page has a link to. */
function listAddresses({ programs }: Live): string[] {
  const all = [...programs.values()];
  return [
    '/',
    `/${SIGN}`,
    '/schemas/program.json',
    '/api/v1/openapi.json',
    '/robots.txt',
    '/sitemap.xml',
    ...all.flatMap((program) => [
      programJson(program),
      directoryJson(program),
      rulesJson(program),
      // No page of files leads there, but a partner may have the address.
      ...LANGUAGES.map((language) => pathIn(language, ownPath(program))),
      `/api/v1/programs/${addressOf(program.id)}/standings.json`,
    ]),
    ...all.flatMap((program) =>
      listPublishedPartners(program.roster).flatMap((partner) => [
        partnerPath(program, partner),
        partnerJson(program, partner),
        partnerRows(program, partner),
        badgePath(program, partner),
        cardPath(program, partner),
      ]),
    ),
  ];
}

/** Signed badges, and all that anyone needs to check them. Of a partner without a tier there is none, and that is answered so. */
function listSigned({ programs }: Live): string[] {
  const all = [...programs.values()];
  return [
    KEYS_PATH,
    ...all.map((program) => didPath(program)),
    ...all.flatMap((program) =>
      [...program.roster.values()].flatMap(({ id, holds }) => [
        statusListPath(program, id),
        ...holds.map(({ track }) => credentialPath(program, track, id)),
      ]),
    ),
  ];
}

function findLinks(html: string): string[] {
  return [...html.matchAll(LOCAL_LINK)].map(([, link]) => link!.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
}

/** As hosts find it: they undo `%` once, and have `index.html` for a folder. */
function fileOf(address: string): string {
  return decodeURIComponent(address)
    .slice(1)
    .replace(/(^|\/)$/, '$1index.html');
}

function replace(folder: string, fresh: string): void {
  const former = `${fresh}.former`;
  rmSync(former, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, former);
  renameSync(fresh, folder);
  rmSync(former, { recursive: true, force: true });
}
