import type { Operation, Reply } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { ChannelView, MessageView, OperationView, ReplyView } from '../pack/contract.js';
import { bindingsText } from './channels.js';
import { placeOf } from './decls.js';
import { docsText } from './docs.js';
import { filledPlaces, filledView } from './filled.js';
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
  const reply = answered(operation);
  const kind = kindOf(operation, reply);
  const channel = channels.get(operation.channel);
  const filled = reply === undefined ? [] : filledPlaces(operation.messages, reply.address, lookup);
  const messages = messageViews(lookup, operation.messages, printer, filled);
  const method = names.methods.get(operation.id) ?? '';
  return {
    kind,
    template: `sdk/operations/${kind}.njk`,
    place: placeOf(operation.origin),
    name: names.operations.get(operation.id) ?? '',
    method,
    handler: method,
    docs: docsText({ ...operation, ...noteOf(operation) }),
    sends: operation.action === 'send',
    channel: channel?.name ?? '',
    paramsType: channel?.paramsType ?? '',
    hasParams: (channel?.params.length ?? 0) > 0,
    messages,
    many: messages.length > 1,
    payload: payloadText(messages, names.sdkTypes.get(sdkType('message', operation.id)), printer),
    reply: replyView(operation.id, reply, lookup, channels, printer),
    hasReply: reply !== undefined,
    filled: filledView(filled, printer),
    bindings: bindingsText(operation.bindings, printer),
  };
}

/** The reply, unless nobody could tell it from another. */
function answered({ reply }: Operation): Reply | undefined {
  return reply?.unmatched === undefined ? reply : undefined;
}

function noteOf({ reply }: Operation): { readonly note?: string } {
  if (reply?.unmatched === undefined) return {};
  return { note: `The document's reply is left out: nothing would match it to its request, for ${reply.unmatched}.` };
}

function kindOf({ action }: Operation, reply: Reply | undefined): OperationView['kind'] {
  if (action === 'send') return reply === undefined ? 'send' : 'request';
  return reply === undefined ? 'receive' : 'answer';
}

/** One message is its payload; several are a union that the SDK declares under a name of its own. */
function payloadText(messages: readonly MessageView[], union: string | undefined, printer: Printer): string {
  const [first] = messages;
  if (messages.length > 1) return union ?? '';
  return first?.payload ?? printer.type(ANY).text;
}

function replyView(id: Id, reply: Reply | undefined, lookup: Lookup, channels: ReadonlyMap<Id, ChannelView>, printer: Printer): ReplyView {
  if (reply === undefined) return { messages: [], many: false, payload: '', channel: '', address: '', filled: filledView([], printer) };
  // The payload of a reply is all its author's: what it answers may be a part of it.
  const filled = filledPlaces(reply.messages, undefined, lookup).filter((place) => place.of === 'header');
  const messages = messageViews(lookup, reply.messages, printer, filled);
  const channel = reply.channel === undefined ? undefined : channels.get(reply.channel);
  return {
    messages,
    many: messages.length > 1,
    payload: payloadText(messages, printer.names.sdkTypes.get(sdkType('reply', id)), printer),
    channel: channel?.addressed === true ? channel.name : '',
    address: expressionText(reply.address, printer),
    filled: filledView(filled, printer),
  };
}
