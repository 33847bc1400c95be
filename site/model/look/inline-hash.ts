import { createHash } from 'node:crypto';

export type InlineHash = `sha256-${string}`;

/** What lets a strict content security policy through a style or a script that stands in the page. */
export function hashOf(content: string): InlineHash {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
