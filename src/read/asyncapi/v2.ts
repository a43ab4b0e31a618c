// AsyncAPI 2.0 to 2.6: asyncapi.md 1.2. Channels are called by their addresses and hold their operations.
import type { Channel, Operation } from '../../ir/api.js';
import type { Id, Name } from '../../ir/described.js';
import { child, idOf } from '../document/refs.js';
import type { Place } from '../document/source.js';
import { readBindings } from '../protocols/index.js';
import { readChannel } from './channels.js';
import type { Context, Dialect, Parts } from './context.js';
import { described } from './describe.js';
import { entries, items, object, text, texts, type Entry } from './fields.js';
import { messageAt, readMessage } from './messages.js';
import { requirements } from './security.js';
import { readServer, splitUrl } from './servers.js';
import { withTraits } from './traits.js';

export const v2: Dialect = { traits: 'override', schemaFormat: 'message', parameters: 'loose' };

/** Reads the servers, channels and operations of a 2.x document. */
export function readV2(context: Context): Parts {
  const { root } = context.reading.source;
  const servers = entries(context.reading, root, 'servers').map(({ key, place, target: server }) => ({
    key,
    server: readServer(context, key, idOf(place), server, splitUrl(text(server, 'url') ?? ''), requirements(context, server)),
  }));
  const byName = new Map(servers.map(({ key, server }) => [key, server.id]));
  const channels = entries(context.reading, root, 'channels').map((entry) => channelItem(context, entry, byName));
  return {
    servers: servers.map(({ server }) => server),
    channels: channels.map(({ channel }) => channel),
    operations: channels.flatMap(({ operations }) => operations),
  };
}

/** The two operations that a channel item can hold, from the application's side: what others publish it receives. */
const actions = { publish: 'receive', subscribe: 'send' } as const;

function channelItem(context: Context, { key, place, target: item }: Entry, byName: ReadonlyMap<string, Id>) {
  const name: Name = { source: text(item, 'x-channelId') ?? key, context: [] };
  // Its own place, not the target's: two addresses may share one channel item.
  const id = idOf(place);
  const operations = (['publish', 'subscribe'] as const).flatMap((keyword) => {
    const found = object(context.reading, item, keyword);
    return found ? [operation(context, found, keyword, id, name)] : [];
  });
  const named = (texts(item, 'servers') ?? []).flatMap((server) => byName.get(server) ?? []);
  const channel = readChannel(context, item, {
    id,
    name,
    address: key,
    keyed: place,
    servers: named.length > 0 ? named : [...byName.values()],
    messages: keyed(context, [...new Set(operations.flatMap((each) => each.messages))]),
  });
  return { channel, operations };
}

/** 2.x channels have no keys for their messages: names serve, numbered where two messages share one. */
function keyed(context: Context, messages: readonly Id[]): Channel['messages'] {
  const taken = new Map<string, number>();
  return messages.map((message) => {
    const name = context.messages.get(message)?.name;
    const key = [...(name?.context ?? []), name?.source ?? ''].join('.');
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return { key: count === 1 ? key : `${key}.${count}`, message };
  });
}

function operation(context: Context, own: Place, keyword: keyof typeof actions, channel: Id, channelName: Name): Operation {
  const { reading } = context;
  const place = withTraits(reading, own, context.dialect.traits, ['message']);
  const action = actions[keyword];
  const operationId = text(place, 'operationId');
  const name: Name = operationId
    ? { source: operationId, context: [] }
    : { source: channelName.source, context: [action, ...channelName.context] };
  return {
    ...described(reading, place, name, `${channel}/${keyword}`),
    action,
    channel,
    messages: operationMessages(context, own, name),
    security: requirements(context, place),
    bindings: readBindings(reading, context.schemas, child(place, 'bindings'), 'operation', name),
  };
}

function operationMessages(context: Context, own: Place, operationName: Name): readonly Id[] {
  const message = child(own, 'message');
  const places = message ? flattened(context, message) : [];
  const words = [...operationName.context, operationName.source];
  return places.map((place, index) =>
    readMessage(context, place, { source: places.length === 1 ? 'message' : `message ${index + 1}`, context: words }),
  );
}

/** The messages that a message field stands for: `oneOf` at any depth, through references, each message once. */
function flattened(context: Context, message: Place): readonly Place[] {
  const found = new Map<Id, Place>();
  const seen = new Set<Id>();
  const visit = (place: Place): void => {
    const at = messageAt(context.reading, place);
    if (!at || seen.has(idOf(at))) return;
    seen.add(idOf(at));
    const choices = items(at, 'oneOf');
    if (choices) choices.forEach(visit);
    else found.set(idOf(at), at);
  };
  visit(message);
  return [...found.values()];
}
