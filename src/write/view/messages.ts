import type { Expression, Message, SchemaUse } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { MessageView } from '../pack/contract.js';
import { bindingsText, keyCodec } from './channels.js';
import { placeOf } from './decls.js';
import { docsText } from './docs.js';
import { requiresHeaders } from './headers.js';
import type { Lookup } from './lookup.js';
import { ANY, type Printer } from './printer.js';

/** `filled`: where the SDK itself writes. */
export function messageView(message: Message, lookup: Lookup, printer: Printer, filled: readonly Expression[] = []): MessageView {
  return {
    place: placeOf(message.origin),
    name: printer.names.messages.get(message.id) ?? '',
    key: printer.text(lookup.tags.get(message.id) ?? message.name.source),
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

/** Each once, though a channel may have it under several keys. */
export function messageViews(lookup: Lookup, ids: readonly Id[], printer: Printer, filled: readonly Expression[]): MessageView[] {
  return [...new Set(ids)].flatMap((id) => {
    const message = lookup.messages.get(id);
    return message === undefined ? [] : [messageView(message, lookup, printer, filled)];
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
