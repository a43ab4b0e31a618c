import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Channel, Message, Operation, Reply } from '../../../ir/api.js';
import type { Id, Origin } from '../../../ir/described.js';
import { at, originOf } from '../../document/refs.js';
import { carriages, type Carriage } from '../../protocols/carriage.js';
import type { ApiRule } from './rule.js';

/**
 * Operation Reply Object, over protocols that cannot say themselves which request a reply belongs to: the payloads of both have to, and
 * where the protocol has no way back either, the reply needs an address of its own.
 */
export const replyUncorrelated: ApiRule = (api, reading, ways) => {
  const messages = new Map(api.messages.map((message) => [message.id, message]));
  const channels = new Map(api.channels.map((channel) => [channel.id, channel]));
  for (const operation of api.operations) {
    const { reply, channel, name } = operation;
    if (!reply) continue;
    const back = ways.get(reply.channel ?? channel);
    for (const spoken of ways.get(channel) ?? []) {
      const carriage: Carriage = carriages[spoken];
      if (carriage.reply === 'native' || back?.has(spoken) !== true) continue;
      const isLost = carriage.reply === 'none' && !hasOwnAddress(channels, operation, reply);
      const reason = isLost ? 'the reply has no address of its own' : unsaid(operation, reply);
      const params = { operation: name.source, protocol: carriage.title, isLost };
      if (reason !== undefined) reading.report(diagnostic('reply-uncorrelated', { ...params, reason }, written(operation)));
    }
  }

  /** The first message that does not say it. */
  function unsaid({ messages: asked }: Operation, { messages: answers }: Reply): string | undefined {
    if (answers.length === 0) return 'the reply has no message';
    const [request, reply] = [first(asked), first(answers)];
    if (request) return `the request ${request.name.source} has no correlation id in its payload`;
    return reply && `the reply ${reply.name.source} has no correlation id in its payload`;
  }

  function first(ids: readonly Id[]): Message | undefined {
    return ids.flatMap((id) => messages.get(id) ?? []).find(({ correlationId }) => correlationId?.of !== 'payload');
  }

  function written({ origin }: Operation): Origin {
    const place = at(reading, origin.file, `${origin.pointer}/reply`);
    return place ? originOf(place) : origin;
  }
};

function hasOwnAddress(channels: ReadonlyMap<Id, Channel>, { channel }: Operation, reply: Reply): boolean {
  const own = reply.channel === undefined || reply.channel === channel ? undefined : channels.get(reply.channel);
  return own !== undefined && own.address !== null;
}
