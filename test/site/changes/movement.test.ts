import { en } from '../../../site/words/en/words.ts';
import { expect, test } from 'vitest';
import type { PublicPartner } from '../../../engine/wire.ts';
import { followCrowd } from '../../../site/model/changes/movement.ts';
import { describeMovement } from '../../../site/words/program/movement.ts';

const partnerWith = (...changes: ('up' | 'down' | 'same' | null)[]): PublicPartner =>
  ({ standings: changes.map((change) => ({ coming: change && { change } })) }) as unknown as PublicPartner;

test('everyone is followed, once a track, and what cannot be told in public is counted apart', async () => {
  const partners = new Map([
    ['a', partnerWith('up', 'same')],
    ['b', partnerWith('down')],
    ['c', partnerWith(null)],
  ]);
  const movement = await followCrowd([...partners.keys(), 'gone'], async (id) => partners.get(id) ?? null);
  expect(movement).toEqual({ up: 1, down: 1, same: 1, untold: 1, aSample: 1 });
  expect(describeMovement(movement, en)).toEqual([
    'Of three partners, one would go up, one would go down and one would stay, if nothing that is measured changes.',
    'Nobody goes down at once: who falls short is warned first, and has time to put it right.',
    'One more cannot be told of in public.',
  ]);
});

test('of a large crowd some are followed, spread over all of it, and that is said', async () => {
  const asked: string[] = [];
  const movement = await followCrowd(
    Array.from({ length: 10_000 }, (_, i) => String(i)),
    async (id) => (asked.push(id), partnerWith('same')),
  );
  expect(asked).toHaveLength(500);
  expect(describeMovement(movement, en)[0]).toMatch(/^Of 500 partners looked at, one in 20 of all, none would go up/);
});
