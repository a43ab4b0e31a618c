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
import type { Content, Headers } from "../../runtime/index.js";
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
  if (coding) return coding.pack(body);
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

/** All that goes over the wire beside the body. */
export function propertiesOf(
  { headers, contentType, messageId }: Content,
  binding: AmqpSend,
  exchange: Exchange,
): Options.Publish {
  const { expiration, userId, cc, bcc, priority, contentEncoding } = binding;
  return {
    headers: { ...headers },
    contentType,
    messageId,
    deliveryMode: binding.deliveryMode ?? 2,
    mandatory: binding.mandatory ?? false,
    ...defined({
      expiration: expiration === undefined ? undefined : String(expiration),
      userId,
      CC: cc && [...cc],
      BCC: bcc && [...bcc],
      priority,
      contentEncoding,
      type: binding.messageType,
      timestamp: binding.timestamp ? Math.floor(Date.now() / 1_000) : undefined,
      replyTo: exchange.replyTo ?? binding.replyTo,
      correlationId: exchange.correlationId,
    }),
  };
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
  const {
    type: messageType,
    priority,
    userId,
    replyTo,
    timestamp,
  } = properties;
  return {
    exchange,
    routingKey,
    deliveryTag,
    ...defined({ messageType, priority, userId, replyTo, timestamp }),
  };
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
    return body;
  }
}

function codingOf(encoding: unknown): (typeof codings)[string] | undefined {
  return typeof encoding === "string" && Object.hasOwn(codings, encoding)
    ? codings[encoding]
    : undefined;
}

function headersOf(headers: object | undefined): Headers {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name, text(value)]),
  );
}

/** A value that is no text is written as JSON: `x-death` is a list of tables. */
function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function defined<T extends object>(
  values: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
