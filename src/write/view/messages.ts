import type { Expression, Message, SchemaUse } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { MessageView } from '../pack/contract.js';
import { bindingsText, keyCodec } from './channels.js';
import { placeOf } from './decls.js';
import { docsText } from './docs.js';
import { requiresHeaders } from './headers.js';
import type { Lookup } from './lookup.js';
import { ANY, type Printer } from './printer.js';

/** A message as its channel calls it: `key` is what the tagged union of several messages says, `filled` where the SDK itself writes. */
export function messageView(
  message: Message,
  key: string,
  lookup: Lookup,
  printer: Printer,
  filled: readonly Expression[] = [],
): MessageView {
  return {
    place: placeOf(message.origin),
    name: printer.names.messages.get(message.id) ?? '',
    key: printer.text(key),
    docs: docsText({ ...message, examples: [] }),
    ...payloadView(message, printer),
    headers: message.headers === undefined ? '' : printer.use(message.headers.type).text,
    headersCodec: codecOf(message.headers, printer),
    headersRequired: requiresHeaders(message, filled, lookup),
    keyCodec: keyCodec(message.bindings, printer),
    contentType: printer.text(message.contentType),
    correlation: expressionText(message.correlationId, printer),
    bindings: bindingsText(message.bindings, printer),
  };
}

/** What nobody looks into has no codec. */
function payloadView({ payload, body }: Message, printer: Printer): Pick<MessageView, 'payload' | 'codec' | 'body'> {
  switch (body) {
    case 'bytes':
      return { payload: printer.language.binary ?? printer.type(ANY).text, codec: '', body };
    case 'rawText':
      return { payload: printer.type({ kind: 'string' }).text, codec: '', body: 'text' };
    default:
      return {
        payload: payload === undefined ? printer.type(ANY).text : printer.use(payload.type).text,
        codec: codecOf(payload, printer),
        body: body ?? '',
      };
  }
}

/** The messages of a channel that an operation uses, as the channel calls them. */
export function messageViews(
  lookup: Lookup,
  channel: Id | undefined,
  ids: readonly Id[],
  printer: Printer,
  filled: readonly Expression[],
): MessageView[] {
  const keys = channel === undefined ? undefined : lookup.keys.get(channel);
  return ids.flatMap((id) => {
    const message = lookup.messages.get(id);
    return message === undefined ? [] : [messageView(message, keys?.get(id) ?? message.name.source, lookup, printer, filled)];
  });
}

/** Where something stands in a message, as a literal: `{ in: 'header', path: ['correlationId'] }`. */
export function expressionText(expression: Expression | undefined, printer: Printer): string {
  return expression === undefined ? '' : printer.data({ in: expression.of, path: expression.pointer });
}

/** A codec has the name of its declaration. */
function codecOf(use: SchemaUse | undefined, printer: Printer): string {
  return use?.type.type.kind === 'ref' ? printer.type(use.type.type).text : '';
}
