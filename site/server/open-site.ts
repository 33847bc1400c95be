import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hono } from 'hono';
import { ConfigurationError, LiveError, openLive, StoreError, type Configuration, type Opened } from '../../data/live.ts';
import { CredentialKeyError, type Issuer } from '../../data/credentials.ts';
import { createApp } from './app.ts';
import { findIssuer } from './credentials/find-issuer.ts';
import { Condition } from './watch/condition.ts';
import type { Log } from './watch/log.ts';
import type { Front } from './front.ts';
import type { EventHub } from './api/event-hub.ts';
import type { Renderer } from './answers/pages.ts';

export interface OpenedSite extends Opened {
  app: Hono;
  hub: EventHub;
  front: Front;
  condition: Condition;
  /** Who signs badges; null: nobody. */
  issuer: Issuer | null;
  /** What the build made for browsers. */
  assets: string;
}

/** What keeps the site from being served: one sentence, or every fault of the programs and data. */
export class SiteError extends Error {
  override name = 'SiteError';
  override stack = undefined;
}

export interface SiteParts {
  /** What the build made. */
  dist: string;
  configuration: Configuration;
  /** Where it is served, if that is known: a demo signs in that name where nothing else is said. */
  at?: string | null;
  /** Without it, it is made to be written as files. */
  isServed?: boolean;
  /** Without it in words. */
  log?: Log;
}

/** All that the site is made of, ready to answer. Throws a `SiteError`. */
export async function openSite({ dist, configuration, log, at = null, isServed = false }: SiteParts): Promise<OpenedSite> {
  const entry = join(dist, 'server/entry.mjs');
  if (!existsSync(entry)) throw new SiteError('The site is not built yet: run npm start, or npm run build before this.');
  const renderer = (await import(pathToFileURL(entry).href)) as Renderer;
  const assets = join(dist, 'client');
  const { issuer, notice } = await findIssuer(configuration, at).catch((error: unknown) => {
    throw asSiteError(error);
  });
  const opened = await openLive(configuration).catch((error: unknown) => {
    throw asSiteError(error);
  });
  const condition = new Condition();
  condition.faults = opened.faults;
  return {
    ...opened,
    notices: [...opened.notices, ...(notice ? [notice] : [])],
    issuer,
    assets,
    condition,
    ...createApp({
      live: opened.live,
      renderer,
      assets,
      condition,
      issuer,
      lendsEyes: isServed && configuration.isDemo,
      isFiles: !isServed,
      origin: configuration.origin,
      ...(log && { log }),
    }),
  };
}

/** The same, where it is for the reader; any other error as it is. */
export function asSiteError(error: unknown): unknown {
  const isForReaders = [ConfigurationError, StoreError, LiveError, CredentialKeyError].some((kind) => error instanceof kind);
  return isForReaders ? new SiteError((error as Error).message) : error;
}
