import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOTICE_CODES } from '../../engine/notices/notice.ts';
import { webhookExamples } from './webhook-examples.ts';

const PAGE = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');

test.each(NOTICE_CODES)('the page on webhooks has the example of %s that the engine makes', (code) => {
  const example = webhookExamples().get(code);
  expect(example, 'no story makes it').toBeDefined();
  expect(PAGE).toContain(`### \`${code}\``);
  expect(PAGE).toContain(`\`\`\`json\n${example}\n\`\`\``);
});

test('the page on webhooks has no event that is never told', () => {
  const named = [...PAGE.matchAll(/^### `(.+)`$/gm)].map(([, code]) => code);
  expect(named).toEqual([...NOTICE_CODES]);
});
