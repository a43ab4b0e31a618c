import type { Operation } from '../../ir/api.js';
import type { ChannelView, MessageView, OperationView, ReplyView } from '../pack/contract.js';
import { bindingsText } from './channels.js';
import { placeOf } from './decls.js';
import { docsText } from './docs.js';
import type { Lookup } from './lookup.js';
import { expressionText, messageViews } from './messages.js';
import { sdkType } from './names.js';
import { ANY, type Printer } from './printer.js';

/** `channels`: their views, by id. */
export function operationView(
  operation: Operation,
  lookup: Lookup,
  channels: ReadonlyMap<string, ChannelView>,
  printer: Printer,
): OperationView {
  const { names } = printer;
  const kind = kindOf(operation);
  const channel = channels.get(operation.channel);
  const messages = messageViews(lookup, operation.channel, operation.messages, printer, operation.reply);
  const method = names.methods.get(operation.id) ?? '';
  return {
    kind,
    template: `sdk/operations/${kind}.njk`,
    place: placeOf(operation.origin),
    name: names.operations.get(operation.id) ?? '',
    method,
    handler: method,
    docs: docsText(operation),
    sends: operation.action === 'send',
    channel: channel?.name ?? '',
    paramsType: channel?.paramsType ?? '',
    hasParams: (channel?.params.length ?? 0) > 0,
    messages,
    many: messages.length > 1,
    payload: payloadText(messages, names.sdkTypes.get(sdkType('message', operation.id)), printer),
    reply: replyView(operation, lookup, channels, printer),
    hasReply: operation.reply !== undefined,
    bindings: bindingsText(operation.bindings, printer),
  };
}

function kindOf({ action, reply }: Operation): OperationView['kind'] {
  if (action === 'send') return reply === undefined ? 'send' : 'request';
  return reply === undefined ? 'receive' : 'answer';
}

/** One message is its payload; several are a union that the SDK declares under a name of its own. */
function payloadText(messages: readonly MessageView[], union: string | undefined, printer: Printer): string {
  const [first] = messages;
  if (messages.length > 1) return union ?? '';
  return first?.payload ?? printer.type(ANY).text;
}

function replyView({ id, reply }: Operation, lookup: Lookup, channels: ReadonlyMap<string, ChannelView>, printer: Printer): ReplyView {
  if (reply === undefined) return { messages: [], many: false, payload: '', channel: '', address: '' };
  const messages = messageViews(lookup, reply.channel, reply.messages, printer, {});
  const channel = reply.channel === undefined ? undefined : channels.get(reply.channel);
  return {
    messages,
    many: messages.length > 1,
    payload: payloadText(messages, printer.names.sdkTypes.get(sdkType('reply', id)), printer),
    channel: channel?.addressed === true ? channel.name : '',
    address: expressionText(reply.address, printer),
  };
}
