// Operation Reply Object over protocols that cannot say themselves which request a reply belongs to: the payloads of both have to, and
// where the protocol has no way back either, the reply needs an address.
import type { Api, Channel, Message, Operation, Reply } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import { carriages, spokenBy, type Carriage, type Spoken } from './carriage.js';
import type { Routes } from './routes.js';

/** An operation whose replies cannot be matched to their requests over one protocol. */
export interface Unmatched {
  readonly operation: Operation;
  readonly spoken: Spoken;
  /** Whether the protocol brings a reply back only at an address that is said, and none is. */
  readonly isLost: boolean;
  readonly reason: string;
}

/** Every operation and protocol, in document order, whose replies nothing leads back to their requests. */
export function unmatched(api: Api, ways: Routes): readonly Unmatched[] {
  if (!api.operations.some(({ reply }) => reply)) return [];
  const messages = new Map(api.messages.map((message) => [message.id, message]));
  const channels = new Map(api.channels.map((channel) => [channel.id, channel]));
  return api.operations.flatMap((operation) => {
    const { reply, channel } = operation;
    if (!reply) return [];
    const back = ways.get(reply.channel ?? channel);
    return [...(ways.get(channel) ?? [])].flatMap((spoken): readonly Unmatched[] => {
      const carriage: Carriage = carriages[spoken];
      if (carriage.reply === 'native' || back?.has(spoken) !== true) return [];
      const isLost = carriage.reply === 'none' && !hasAddress(channels, operation, reply);
      const reason = isLost ? 'the reply has no address of its own' : unsaid(messages, operation, reply);
      return reason === undefined ? [] : [{ operation, spoken, isLost, reason }];
    });
  });
}

/** Says of each reply whether none can be matched whatever protocol it is over: who asks would only wait in vain. */
export function matched(api: Api, ways: Routes): Api {
  if (!api.operations.some(({ reply }) => reply)) return api;
  const found = new Map<Id, Map<Spoken, Unmatched>>();
  for (const one of unmatched(api, ways)) {
    const over = found.get(one.operation.id) ?? new Map<Spoken, Unmatched>();
    found.set(one.operation.id, over.set(one.spoken, one));
  }
  const servers = new Map(api.servers.map((server) => [server.id, server]));
  const channels = new Map(api.channels.map((channel) => [channel.id, channel]));
  const operations = api.operations.map((operation): Operation => {
    if (!operation.reply) return operation;
    const { unmatched: _before, ...reply } = operation.reply;
    const over = found.get(operation.id) ?? new Map<Spoken, Unmatched>();
    const spoken = (channels.get(operation.channel)?.servers ?? []).map((id) => spokenBy(servers.get(id) ?? { protocol: '' }));
    const isAnywhere = spoken.length === 0 || spoken.some((one) => one === undefined || !over.has(one));
    const [first] = over.values();
    if (isAnywhere || !first) return { ...operation, reply };
    return { ...operation, reply: { ...reply, unmatched: `over ${carriages[first.spoken].title} ${first.reason}` } };
  });
  return { ...api, operations };
}

/** The first message that does not say which request it is or answers. */
function unsaid(messages: ReadonlyMap<Id, Message>, { messages: asked }: Operation, { messages: answers }: Reply): string | undefined {
  const first = (ids: readonly Id[]): Message | undefined =>
    ids.flatMap((id) => messages.get(id) ?? []).find(({ correlationId }) => correlationId?.of !== 'payload');
  if (answers.length === 0) return 'the reply has no message';
  const [request, reply] = [first(asked), first(answers)];
  if (request) return `the request ${request.name.source} has no correlation id in its payload`;
  return reply && `the reply ${reply.name.source} has no correlation id in its payload`;
}

/** Of a channel of its own, or where the payload of the request says. */
function hasAddress(channels: ReadonlyMap<Id, Channel>, { channel }: Operation, reply: Reply): boolean {
  const own = reply.channel === undefined || reply.channel === channel ? undefined : channels.get(reply.channel);
  return reply.address?.of === 'payload' || (own !== undefined && own.address !== null);
}
