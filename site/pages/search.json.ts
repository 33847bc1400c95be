import type { APIRoute } from 'astro';
import { readPassages } from '../renderer/docs/find-in-docs.ts';
import { gatherEverything, type EverythingAsFile } from '../search/everything.ts';

/** What a search over everything looks through, for browsers that got their pages from a host of files. */
export const GET: APIRoute = async ({ locals: { site } }) => {
  const everything: EverythingAsFile = { ...gatherEverything(site), docs: await readPassages() };
  return Response.json(everything);
};
