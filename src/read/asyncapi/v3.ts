// AsyncAPI 3.0 and 3.1: asyncapi.md 1.2, 2.2. Channels, operations and messages are maps that reference each other.
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Channel, Operation, Reply, Server } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import { tokensOf } from '../document/pointer.js';
import { aimIn } from '../document/reference.js';
import { at, child, idOf } from '../document/refs.js';
import type { Place } from '../document/source.js';
import { readBindings } from '../protocols/index.js';
import { readChannel } from './channels.js';
import type { Context, Dialect, Parts } from './context.js';
import { described, optional } from './describe.js';
import { parseExpression } from './expression.js';
import { entries, items, object, target, text, type Entry } from './fields.js';
import { messageAt, readMessage } from './messages.js';
import { alternatives } from './security.js';
import { hostAndPath, readServer } from './servers.js';
import { withTraits } from './traits.js';

export const v3: Dialect = { traits: 'yield', schemaFormat: 'schema', parameters: 'exact' };

/** A channel while operations are still being read: they may show messages that belong to it. */
interface OpenChannel {
  readonly channel: Channel;
  readonly messages: { readonly key: string; readonly message: Id }[];
  /** The place of the channel's own map of messages. */
  readonly map: Id;
}

/** The channels read so far, by canonical place. */
interface Channels {
  readonly open: Map<Id, OpenChannel>;
  /** `definition`: its canonical place, which two servers may share. */
  readonly servers: readonly { readonly definition: Id; readonly server: Server }[];
}

/** Reads the servers, channels and operations of a 3.x document. */
export function readV3(context: Context): Parts {
  const { reading } = context;
  const { root } = reading.source;
  const defined = distinct(entries(reading, root, 'servers')).map(({ id, entry: { key, target: server } }) => ({
    definition: idOf(server),
    server: readServer(context, key, id, server, hostAndPath(server), alternatives(context, server)),
  }));
  const servers = defined.map(({ server }) => server);
  const channels: Channels = { open: new Map(), servers: defined };
  for (const { id, entry } of distinct(entries(reading, root, 'channels'))) openChannel(context, channels, id, entry.key, entry.target);
  const operations = entries(reading, root, 'operations').flatMap((entry) => operation(context, channels, entry) ?? []);
  return { servers, channels: [...channels.open.values()].map(({ channel, messages }) => ({ ...channel, messages })), operations };
}

/** Two keys may refer to one definition: the first stands for it, the other keeps its own place as its id. */
function distinct(all: readonly Entry[]): readonly { readonly id: Id; readonly entry: Entry }[] {
  const taken = new Set<Id>();
  return all.map((entry) => {
    const canonical = idOf(entry.target);
    const id = taken.has(canonical) ? idOf(entry.place) : canonical;
    taken.add(id);
    return { id, entry };
  });
}

function openChannel(context: Context, channels: Channels, id: Id, key: string, own: Place): OpenChannel {
  const { reading } = context;
  const place = withTraits(reading, own, context.dialect.traits, ['address', 'messages', 'servers', 'parameters']);
  const messages = entries(reading, place, 'messages', messageAt).map((entry) => ({
    key: entry.key,
    message: readMessage(context, entry.target, { source: entry.key, context: [] }),
  }));
  const channel = readChannel(context, place, {
    id,
    name: { source: key, context: [] },
    address: text(place, 'address') ?? null,
    servers: serversOf(context, channels.servers, place),
    messages: [],
  });
  const open = { channel, messages, map: `${idOf(own)}/messages` };
  channels.open.set(id, open);
  return open;
}

/** The servers that a channel references, under each of their keys; all where it names none. */
function serversOf(context: Context, all: Channels['servers'], place: Place): readonly Id[] {
  const wanted = (items(place, 'servers') ?? []).flatMap((item) => {
    const found = target(context.reading, item);
    return found ? [idOf(found)] : [];
  });
  const known = all.filter(({ definition }) => wanted.includes(definition));
  return (known.length > 0 ? known : all).map(({ server }) => server.id);
}

function operation(context: Context, channels: Channels, { key, place: entry, target: own }: Entry): Operation | undefined {
  const { reading } = context;
  const place = withTraits(reading, own, context.dialect.traits, ['action', 'channel', 'messages']);
  const channel = channelOf(context, channels, own);
  // Missing or leading nowhere: both have been reported.
  if (!channel) return undefined;
  const name = { source: key, context: [] };
  return {
    ...described(reading, place, name, idOf(entry)),
    action: text(own, 'action') === 'send' ? 'send' : 'receive',
    channel: channel.channel.id,
    messages: messagesOf(context, channel, own),
    ...optional('reply', reply(context, channels, place)),
    security: alternatives(context, place),
    bindings: readBindings(reading, context.schemas, child(place, 'bindings'), 'operation', name),
  };
}

/** The channel that an operation or a reply references; one that is not under the root's channels is read as well. */
function channelOf(context: Context, channels: Channels, place: Place): OpenChannel | undefined {
  const found = object(context.reading, place, 'channel');
  if (!found) return undefined;
  return channels.open.get(idOf(found)) ?? openChannel(context, channels, idOf(found), tokensOf(found.pointer).at(-1) ?? '', found);
}

/**
 * The messages that an operation or a reply lists; all of the channel's where it has no list. A message that is not referenced
 * through the channel is reported, matched by what it refers to, and added to the channel when it is none of its own.
 */
function messagesOf(context: Context, channel: OpenChannel | undefined, place: Place): readonly Id[] {
  const listed = items(place, 'messages');
  if (!listed) return channel?.messages.map(({ message }) => message) ?? [];
  const ids = listed.flatMap((item) => {
    const found = messageAt(context.reading, item);
    if (!found) return [];
    const id = readMessage(context, found, { source: 'message', context: channel ? [channel.channel.name.source] : [] });
    if (channel && !through(context, channel, item)) adopt(context, channel, item, id);
    return [id];
  });
  return [...new Set(ids)];
}

/** Whether a reference goes by one of the channel's own entries: whether what holds its target is the channel's map of messages. */
function through(context: Context, channel: OpenChannel, item: Place): boolean {
  const aim = aimIn(item.value, item.file);
  if (aim === undefined) return false;
  const holder = at(context.reading, aim.file, aim.pointer.replace(/\/[^/]*$/, ''));
  return holder !== undefined && idOf(holder) === channel.map;
}

function adopt(context: Context, channel: OpenChannel, item: Place, id: Id): void {
  const written = text(item, '$ref') ?? 'an inline message';
  context.reading.report(diagnostic('operation-message-foreign', { message: written }, { file: item.file, pointer: item.pointer }));
  if (channel.messages.some(({ message }) => message === id)) return;
  const name = context.messages.get(id)?.name.source ?? 'message';
  channel.messages.push({ key: name, message: id });
}

function reply(context: Context, channels: Channels, operationPlace: Place): Reply | undefined {
  const { reading } = context;
  const place = object(reading, operationPlace, 'reply');
  if (!place) return undefined;
  const channel = channelOf(context, channels, place);
  const address = object(reading, place, 'address');
  const location = address && text(address, 'location');
  return {
    ...optional('channel', channel?.channel.id),
    messages: messagesOf(context, channel, place),
    ...optional('address', location === undefined ? undefined : parseExpression(location)),
  };
}
