import { expect, test } from '@jest/globals';
import type { Api } from '../../../src/ir/api.js';
import { lookupOf } from '../../../src/write/view/lookup.js';

interface Sketch {
  /** Names by id. */
  readonly messages: Readonly<Record<string, string>>;
  /** For each channel the ids of its messages, by their keys. */
  readonly channels: readonly Readonly<Record<string, string>>[];
}

function tagsOf({ messages, channels }: Sketch): Readonly<Record<string, string>> {
  const api = {
    types: [],
    messages: Object.entries(messages).map(([id, source]) => ({ id, name: { source, context: [] } })),
    channels: channels.map((keys, at) => ({ id: `c${at}`, messages: Object.entries(keys).map(([key, message]) => ({ key, message })) })),
  } as unknown as Api;
  return Object.fromEntries(lookupOf(api).tags);
}

test('a message has one name, whatever channels call it', () => {
  const messages = { m1: 'ShopOpened', m2: 'ShopClosed' };
  expect(tagsOf({ messages, channels: [{ opened: 'm1', closed: 'm2', shut: 'm2' }, { open: 'm1' }] })).toEqual(messages);
});

test('two of one name are what their channel calls them', () => {
  const channels = [{ lamp: 'm1', door: 'm2' }, { other: 'm3' }];
  expect(tagsOf({ messages: { m1: 'Event', m2: 'Event', m3: 'Event' }, channels })).toEqual({ m1: 'lamp', m2: 'door', m3: 'Event' });
});
