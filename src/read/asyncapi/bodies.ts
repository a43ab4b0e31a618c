// How payloads stand in the bodies of messages: contentType of the Message Object, by the registry of media types (RFC 6838).
import type { Body, Message, SchemaUse } from '../../ir/api.js';
import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import { parseValue, typeName } from '../../ir/values.js';

/** What a payload may be, as far as its body is concerned: `open` says nothing of it, `scalar` has a text of its own. */
export type Shape = 'open' | 'text' | 'scalar' | 'structured';

/** Families of media types, the first that fits: JSON, text, bytes. */
const families: readonly (readonly [pattern: RegExp, family: 'json' | 'plain' | 'text' | 'bytes'])[] = [
  [/^[^/]*$/, 'json'],
  [/[/+](x-)?(json|ndjson|json-seq)$/, 'json'],
  [/^text\/plain$/, 'plain'],
  [/^text\//, 'text'],
  [/[/+](x-)?(xml|yaml|toml|csv|www-form-urlencoded|jwt|javascript|graphql|sql)$/, 'text'],
  [/^(image|audio|video|font|multipart)\//, 'bytes'],
  [
    /[/+.](x-)?(octet-stream|pdf|zip|gzip|tar|avro|binary|protobuf|proto|cbor|msgpack|bson|thrift|flatbuffers|java-serialized-object)$/,
    'bytes',
  ],
];

/** The body of each message whose payload is no JSON there. */
export function withBodies(messages: readonly Message[], checks: readonly Check[]): readonly Message[] {
  return messages.map((message) => {
    if (message.contentType === 'application/json') return message;
    const body = bodyOf(message.contentType, shapeOf(checks, message.payload));
    return body === undefined ? message : { ...message, body };
  });
}

/** Undefined for JSON, and for what no family has where the payload is more than a text. */
function bodyOf(contentType: string, shape: Shape): Body | undefined {
  const text = shape === 'structured' || shape === 'open' ? 'rawText' : 'text';
  switch (familyOf(contentType)) {
    case 'json':
      return undefined;
    case 'plain':
      return shape === 'structured' ? undefined : text;
    case 'text':
      return text;
    case 'bytes':
      return 'bytes';
    case undefined:
      return ({ open: 'bytes', text, scalar: undefined, structured: undefined } as const)[shape];
  }
}

/** Undefined for a media type that is none of those we know. */
export function familyOf(contentType: string): 'json' | 'plain' | 'text' | 'bytes' | undefined {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((parameter) => /^\s*charset="?([\w-]+)"?\s*$/.exec(parameter)?.[1]).find((found) => found !== undefined);
  const family = families.find(([pattern]) => pattern.test(type.trim()))?.[1];
  // Text in another encoding than ours is bytes to us.
  return charset === undefined || /^(utf-?8|us-ascii)$/.test(charset) || family === 'json' ? family : 'bytes';
}

/** What a payload may be by its check. */
export function shapeOf(checks: readonly Check[], payload: SchemaUse | undefined): Shape {
  const check = payload && checks[payload.check];
  if (payload === undefined || check === undefined || check.bool === true || Object.keys(check).every((key) => key === 'origin'))
    return 'open';
  const types = typesOf(checks, payload.check, 0);
  if (types.has('object') || types.has('array')) return 'structured';
  return types.size === 1 && types.has('string') ? 'text' : 'scalar';
}

type Types = ReadonlySet<JsonTypeName>;

const everything: Types = new Set(['null', 'boolean', 'number', 'string', 'array', 'object']);

/** Checks within checks, further down than anybody writes. */
const deepest = 200;

/** What is known of the checks of a graph: messages share schemas. */
const knownTypes = new WeakMap<readonly Check[], Map<CheckId, Types>>();

/** The types that a check lets through at most; a check within itself adds nothing. */
function typesOf(checks: readonly Check[], id: CheckId, depth: number): Types {
  const known = knownTypes.get(checks) ?? new Map<CheckId, Types>();
  knownTypes.set(checks, known);
  const found = known.get(id);
  const check = checks[id];
  if (found || check === undefined || depth > deepest) return found ?? everything;
  known.set(id, everything);
  const part = (one: CheckId): Types => typesOf(checks, one, depth + 1);
  const limits = [own(check), ...[check.ref, ...(check.allOf ?? [])].flatMap((one) => (one === undefined ? [] : [part(one)]))];
  for (const branches of [check.anyOf, check.oneOf]) if (branches) limits.push(new Set(branches.flatMap((branch) => [...part(branch)])));
  const types = limits.reduce((all, limit) => new Set([...all].filter((type) => limit.has(type))));
  known.set(id, types);
  return types;
}

function own({ bool, type, enum: values, const: value }: Check): Types {
  if (bool === false) return new Set();
  const listed = value === undefined ? values : [value];
  if (listed) return new Set(listed.map((json) => typeName(parseValue(json))));
  return type === undefined ? everything : new Set(type.map((name) => (name === 'integer' ? 'number' : name)));
}
