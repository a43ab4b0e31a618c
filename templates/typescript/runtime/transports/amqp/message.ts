import type { ConsumeMessage, Options } from "amqplib";
import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
  type ZlibOptions,
} from "node:zlib";
import type { Content, Headers, Writable } from "../../runtime/index.js";
import type { AmqpReceive, AmqpSend } from "./protocol.js";

type Coding = (body: Uint8Array, options?: ZlibOptions) => Buffer;

/** The codings that change bytes. Synchronous: messages keep their order. */
const codings: Readonly<Record<string, { pack: Coding; unpack: Coding }>> = {
  gzip: { pack: gzipSync, unpack: gunzipSync },
  deflate: { pack: deflateSync, unpack: inflateSync },
  br: {
    pack: (body) => brotliCompressSync(body),
    unpack: (body, { maxOutputLength = 0 } = {}) =>
      brotliDecompressSync(body, { maxOutputLength }),
  },
};

/** Those that could not be unpacked: they are what they were when they are sent on. */
const packed = new WeakSet<Uint8Array>();

/** Which requests and replies belong together. */
export interface Exchange {
  readonly correlationId?: string;
  readonly replyTo?: string;
}

/** The body as it goes over the wire: a view, not a copy, where nothing is compressed. */
export function bodyOf(
  { body }: Content,
  { contentEncoding }: AmqpSend = {},
): Buffer {
  const coding = codingOf(contentEncoding);
  if (coding && !packed.has(body)) return coding.pack(body);
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

/** All that goes over the wire beside the body. Field by field: spreading costs more than sending. */
export function propertiesOf(
  { headers, contentType, messageId }: Content,
  binding: AmqpSend,
  mandatory: boolean,
  { correlationId, replyTo = binding.replyTo }: Exchange,
): Options.Publish {
  const { expiration, userId, cc, bcc, priority, contentEncoding } = binding;
  const properties: Options.Publish = {
    contentType,
    messageId,
    deliveryMode: binding.deliveryMode ?? 2,
    mandatory,
  };
  // amqplib makes a prototype of them, which is slow.
  if (!isEmpty(headers)) properties.headers = { ...headers };
  if (expiration !== undefined) properties.expiration = String(expiration);
  if (userId !== undefined) properties.userId = userId;
  if (cc !== undefined) properties.CC = [...cc];
  if (bcc !== undefined) properties.BCC = [...bcc];
  if (priority !== undefined) properties.priority = priority;
  if (contentEncoding !== undefined)
    properties.contentEncoding = contentEncoding;
  if (binding.messageType !== undefined) properties.type = binding.messageType;
  if (binding.appId !== undefined) properties.appId = binding.appId;
  const timestamp = timestampOf(binding);
  if (timestamp !== undefined) properties.timestamp = timestamp;
  if (replyTo !== undefined) properties.replyTo = replyTo;
  if (correlationId !== undefined) properties.correlationId = correlationId;
  return properties;
}

/** In seconds. */
function timestampOf({ timestamp }: AmqpSend): number | undefined {
  if (typeof timestamp === "number") return timestamp;
  return timestamp ? Math.floor(Date.now() / 1_000) : undefined;
}

function isEmpty(headers: Headers): boolean {
  for (const _name in headers) return false;
  return true;
}

/** The body exactly as it came, unless it came compressed; one that cannot be unpacked is left as it is, for its decoder to refuse. */
export function contentOf(
  { content, properties }: ConsumeMessage,
  maxBytes: number,
): Content {
  const { contentType, contentEncoding, messageId, headers } = properties;
  return {
    body: unpacked(content, contentEncoding, maxBytes),
    contentType: text(contentType ?? "application/octet-stream"),
    messageId: text(messageId ?? crypto.randomUUID()),
    headers: headersOf(headers),
  };
}

/** The correlation id, where there is one. */
export function correlationOf({ properties }: ConsumeMessage): {
  correlationId?: string;
} {
  const { correlationId } = properties;
  return correlationId === undefined
    ? {}
    : { correlationId: text(correlationId) };
}

/** What the broker says of a message. */
export function factsOf({ fields, properties }: ConsumeMessage): AmqpReceive {
  const { exchange, routingKey, deliveryTag } = fields;
  const { type, appId, contentEncoding, priority, userId, replyTo, timestamp } =
    properties;
  const facts: Writable<AmqpReceive> = { exchange, routingKey, deliveryTag };
  if (type !== undefined) facts.messageType = type;
  if (appId !== undefined) facts.appId = appId;
  if (contentEncoding !== undefined) facts.contentEncoding = contentEncoding;
  if (priority !== undefined) facts.priority = priority;
  if (userId !== undefined) facts.userId = userId;
  if (replyTo !== undefined) facts.replyTo = replyTo;
  if (timestamp !== undefined) facts.timestamp = timestamp;
  return facts;
}

/** The routing keys of a message: its own, and those that it was sent to besides. */
export function keysOf({ fields, properties }: ConsumeMessage): string[] {
  const copies: unknown = properties.headers?.["CC"];
  return [
    fields.routingKey,
    ...(Array.isArray(copies) ? copies.map(text) : []),
  ];
}

function unpacked(
  body: Buffer,
  encoding: unknown,
  maxOutputLength: number,
): Uint8Array {
  const coding = codingOf(encoding);
  if (!coding) return body;
  try {
    return coding.unpack(body, { maxOutputLength });
  } catch {
    packed.add(body);
    return body;
  }
}

function codingOf(encoding: unknown): (typeof codings)[string] | undefined {
  return typeof encoding === "string" && Object.hasOwn(codings, encoding)
    ? codings[encoding]
    : undefined;
}

function headersOf(headers: object = {}): Headers {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    texts[name] = text(value);
  return texts;
}

/** A value that is no text is written as JSON: `x-death` is a list of tables. */
function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
