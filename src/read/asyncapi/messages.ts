// Messages: asyncapi.md 1.2 "Message id", "schemaFormat", "contentType", 1.3.
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Expression, Message, MessageExample, SchemaUse } from '../../ir/api.js';
import type { Id, Name } from '../../ir/described.js';
import { exactText } from '../document/exact.js';
import { isObject } from '../document/object.js';
import { pointerOf, tokensOf } from '../document/pointer.js';
import { child, follow, idOf, isReference, lastReference, leadsNowhere, members, originOf } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';
import { readBindings } from '../protocols/index.js';
import type { Hint } from '../schemas/index.js';
import type { Context } from './context.js';
import { described, optional } from './describe.js';
import { parseExpression } from './expression.js';
import { items, object, target, text } from './fields.js';
import { withTraits } from './traits.js';

/**
 * Reads the message that stands at a canonical place, once: every reference to it is the same message.
 * @param fallback the message's words where neither it nor its place has a name
 */
export function readMessage(context: Context, place: Place, fallback: Name): Id {
  const id = idOf(place);
  if (!context.messages.has(id)) context.messages.set(id, message(context, place, fallback));
  return id;
}

function message(context: Context, own: Place, fallback: Name): Message {
  const { reading, dialect } = context;
  const place = withTraits(reading, own, dialect.traits, ['payload']);
  const name = messageName(place, fallback);
  const format = dialect.schemaFormat === 'message' ? text(place, 'schemaFormat') : undefined;
  const payload = schemaUse(context, child(place, 'payload'), format, { ...name, role: 'payload' });
  const headers = readHeaders(context, own, child(place, 'headers'), name);
  return {
    ...described(reading, place, name, idOf(own)),
    contentType: text(place, 'contentType') ?? context.defaultContentType ?? assumedContentType(context, own, payload),
    ...optional('payload', payload),
    ...optional('headers', headers),
    ...optional('correlationId', correlationId(context, place)),
    examples: examples(context, place),
    bindings: readBindings(reading, context.schemas, child(place, 'bindings'), 'message', name),
  };
}

/** The message that a place holds or refers to; of one on a host that is not read nothing is known but where it is referenced. */
export function messageAt(reading: Reading, place: Place): Place | undefined {
  const found = target(reading, place);
  return found === undefined && isReference(place) && !leadsNowhere(reading, place)
    ? { ...originOf(lastReference(reading, place)), value: {} }
    : found;
}

/** `messageId` (2.4), the key of the place where the message is defined, `name`, `title`, else what the operation suggests. */
function messageName(place: Place, fallback: Name): Name {
  const source = text(place, 'messageId') ?? keyOf(place) ?? text(place, 'name') ?? text(place, 'title');
  return source === undefined || source === '' ? fallback : { source, context: [] };
}

/**
 * A message that is an entry of a map is called by its key; one written in an operation, in a list or as a whole file has none.
 * The key where it is defined, not one of those under which channels reference it: they may differ, and change apart from it.
 */
function keyOf(place: Place): string | undefined {
  const tokens = tokensOf(place.pointer);
  const key = tokens.at(-1);
  const holder = tokens.at(-2) ?? '';
  if (key === undefined || holder === 'oneOf' || (key === 'message' && ['publish', 'subscribe'].includes(holder))) return undefined;
  return key;
}

/** Headers that come from a trait alone belong to all of its messages and are called after the trait. */
function readHeaders(context: Context, own: Place, headers: Place | undefined, name: Name): SchemaUse | undefined {
  if (!headers) return undefined;
  const holder = tokensOf(headers.pointer).slice(0, -1);
  const isOwn = headers.file === own.file && pointerOf(holder) === own.pointer;
  const trait = isOwn || /^\d*$/.test(holder.at(-1) ?? '') ? undefined : holder.at(-1);
  // A trait called `commonHeaders` has said so already.
  if (trait !== undefined && /headers$/i.test(trait))
    return schemaUse(context, headers, undefined, { source: trait, context: [], role: 'headers' });
  const owner = trait === undefined ? [...name.context, name.source] : [trait];
  return schemaUse(context, headers, undefined, { source: 'headers', context: owner, role: 'headers' });
}

function schemaUse(context: Context, place: Place | undefined, format: string | undefined, hint: Hint): SchemaUse | undefined {
  if (!place) return undefined;
  const multi = context.dialect.schemaFormat === 'schema' ? multiFormat(context, place) : undefined;
  return multi ? context.schemas.use(multi.schema, multi.format, hint) : context.schemas.use(place, format, hint);
}

/** A 3.x Multi Format Schema: an object with both `schemaFormat` and `schema` at its root. */
export function multiFormat(context: Context, place: Place): { readonly schema: Place; readonly format: string } | undefined {
  if (!isObject(place.value)) return undefined;
  const found = follow(context.reading, place);
  const format = found && text(found, 'schemaFormat');
  const schema = found && child(found, 'schema');
  return format !== undefined && schema ? { schema, format } : undefined;
}

/** The specification has no default: what the schema's language is usually sent as, said once. */
function assumedContentType(context: Context, { file, pointer }: Place, payload: SchemaUse | undefined): string {
  const contentType = contentTypeOf(payload);
  if (payload && !context.assumed.has(contentType))
    context.reading.report(diagnostic('content-type-assumed', { contentType }, { file, pointer }));
  if (payload) context.assumed.add(contentType);
  return contentType;
}

function contentTypeOf(payload: SchemaUse | undefined): string {
  const format = payload?.format ?? '';
  if (format.includes('avro')) return 'application/vnd.apache.avro';
  return format.includes('protobuf') ? 'application/x-protobuf' : 'application/json';
}

function correlationId(context: Context, place: Place): Expression | undefined {
  const found = object(context.reading, place, 'correlationId');
  const location = found && text(found, 'location');
  return location === undefined ? undefined : parseExpression(location);
}

/** Examples with a payload or headers; 2.0 and 2.1 allowed any map, of which only these say something of the message. */
function examples(context: Context, place: Place): readonly MessageExample[] {
  const exact = (value: Place | undefined) => value && exactText(context.reading.source, value);
  return (items(place, 'examples') ?? [])
    .filter((item) => members(item).some(([key]) => key === 'payload' || key === 'headers'))
    .map((item) => ({
      ...optional('name', text(item, 'name')),
      ...optional('summary', text(item, 'summary')),
      ...optional('payload', exact(child(item, 'payload'))),
      ...optional('headers', exact(child(item, 'headers'))),
    }));
}
