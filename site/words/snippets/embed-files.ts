/** The files of the elements, as the build lists them: `EmbedFiles` of tools/integrity-list.ts. */
export interface EmbedFiles {
  version: string;
  files: Record<string, string>;
  needs: Record<string, string[]>;
  later: Record<string, string[]>;
}

/** Where a page finds what goes on working for it: the newest of a major version. */
export function embedFolder(origin: string, embed: EmbedFiles | null): string {
  return `${origin}/embed/${embed ? `${embed.version.split('.')[0]}/` : ''}`;
}
