import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOpenAddress } from '../../../data/hooks/addresses.ts';
import { createWebhook, findUrlFault, readEvents, send } from '../../../data/hooks.ts';
import { NOTICE_CODES } from '../../../engine/notices/notice.ts';
import { Receiver } from './receiver.ts';

const NOW = new Date();
const MESSAGE = { id: 'msg_1', body: '{}' };

describe('an address that may be told', () => {
  test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('%s', (address) => {
    expect(isOpenAddress(address)).toBe(true);
  });

  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1', 'localhost', ''],
  ])('is not %j', (address) => {
    expect(isOpenAddress(address)).toBe(false);
  });

  test.each([
    ['https://example.com/hooks', null],
    ['http://example.com/hooks', 'https'],
    ['ftp://example.com/', 'address'],
    ['example.com', 'address'],
    ['https://ada:secret@example.com/', 'login'],
    ['https://127.0.0.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:10.0.0.1]/', 'private'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
  ])('%s: %s', (url, fault) => {
    expect(findUrlFault(url, false)).toBe(fault);
  });

  test('may be private, and plain, where that is allowed', () => {
    expect(findUrlFault('http://127.0.0.1/', true)).toBeNull();
    expect(findUrlFault('https://ada:secret@127.0.0.1/', true)).toBe('login');
  });
});

describe('what is sent', () => {
  const receiver = new Receiver();
  let url: string;
  beforeAll(async () => void (url = await receiver.start()));
  afterAll(() => receiver.stop());
  const leadingTo =
    (...addresses: string[]): LookupFunction =>
    (_name, _options, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      );

  test.each([[['127.0.0.1']], [['93.184.216.34', '10.0.0.1']], [[]]])(
    'goes nowhere when a name leads to %j',
    async (addresses) => {
      const webhook = createWebhook({ url: 'https://innocent.example/', program: null, events: [], isPrivate: false }, 0);
      expect(await send(webhook, MESSAGE, { now: NOW, lookup: leadingTo(...addresses) })).toBe('refused-address');
      expect(receiver.received).toEqual([]);
    },
  );

  test('does not follow to another address', async () => {
    const webhook = createWebhook({ url, program: null, events: [], isPrivate: true }, 0);
    receiver.secret = webhook.secret;
    receiver.answers = [{ status: 302, location: url }];
    expect(await send(webhook, MESSAGE, { now: NOW })).toBe('302');
    expect(receiver.received).toHaveLength(1);
  });

  test('is said to have met nobody where nobody is', async () => {
    const webhook = createWebhook({ url: 'http://127.0.0.1:1/', program: null, events: [], isPrivate: true }, 0);
    expect(await send(webhook, MESSAGE, { now: NOW })).toBe('unreachable');
  });
});

describe('events that are asked for', () => {
  test('are named one by one, or all that begin alike', () => {
    expect(readEvents(['benefit', 'tier.warned', 'benefit.owed'])).toEqual({
      events: ['benefit.owed', 'benefit.overdue', 'tier.warned'],
    });
    expect(readEvents(['tier.warnd'])).toEqual({ unknown: 'tier.warnd' });
    expect(readEvents([''])).toEqual({ unknown: '' });
    expect(readEvents(['partner', 'tier', 'value', 'feed', 'exemption', 'edition', 'benefit'])).toEqual({ events: NOTICE_CODES });
  });
});
