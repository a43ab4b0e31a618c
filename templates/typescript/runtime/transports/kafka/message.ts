import type { IHeaders, KafkaMessage, Message } from "kafkajs";
import type { Content, Headers, Outbound } from "../../runtime/index.js";
import type { KafkaReceive } from "./protocol.js";

/** What other protocols have a place of their own for. Where the document has a header of this name, its value counts. */
const names = {
  contentType: "content-type",
  messageId: "message-id",
  correlationId: "correlation-id",
  replyTo: "reply-to",
  address: "address",
} as const;

/** A message as kafkajs wants it. */
export interface Sent extends Message {
  /** Its partition, once it is chosen: it stays there when kafkajs tries again. */
  chosen: number | undefined;
}

/** What of a message is sent. */
export type Sending = Content &
  Pick<Outbound, "key" | "correlationId" | "replyTo">;

/** `address`: where the topic does not say it. */
export function recordOf(message: Sending, address?: string): Sent {
  const { body, headers, contentType, messageId, key } = message;
  const { correlationId, replyTo } = message;
  const own: Record<string, string> = {
    [names.contentType]: contentType,
    [names.messageId]: messageId,
  };
  if (correlationId !== undefined) own[names.correlationId] = correlationId;
  if (replyTo !== undefined) own[names.replyTo] = replyTo;
  if (address !== undefined) own[names.address] = address;
  return {
    key: key ?? null,
    value: Buffer.isBuffer(body)
      ? body
      : Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    headers: isEmpty(headers) ? own : { ...own, ...headers },
    chosen: undefined,
  };
}

function isEmpty(headers: Headers): boolean {
  for (const _name in headers) return false;
  return true;
}

/** At most what it takes in the broker's log: a UTF-16 unit becomes three bytes at most. */
export function sizeOf({ key, value, headers = {} }: Message): number {
  let size = (value?.length ?? 0) + 3 * (key?.length ?? 0) + 24;
  for (const name in headers)
    size += 3 * (name.length + String(headers[name]).length) + 10;
  return size;
}

/** What a record carried. A foreign one may have no id. */
export interface Carried extends Omit<Content, "messageId"> {
  readonly messageId: string | undefined;
  readonly correlationId: string | undefined;
  readonly replyTo: string | undefined;
  /** Where its topic does not say it. */
  readonly address: string | undefined;
}

/** What a record carries. */
export function contentOf({ value, headers = {} }: KafkaMessage): Carried {
  let contentType = "application/octet-stream";
  let messageId: string | undefined;
  let correlationId: string | undefined;
  let replyTo: string | undefined;
  let address: string | undefined;
  let given: [string, string][] | undefined;
  for (const name in headers) {
    const text = textOf(headers[name]);
    if (text === undefined) continue;
    if (name === names.contentType) contentType = text;
    else if (name === names.messageId) messageId = text;
    else if (name === names.correlationId) correlationId = text;
    else if (name === names.replyTo) replyTo = text;
    else if (name === names.address) address = text;
    else (given ??= []).push([name, text]);
  }
  return {
    body: value ?? new Uint8Array(),
    headers: given ? Object.fromEntries(given) : {},
    contentType,
    messageId,
    correlationId,
    replyTo,
    address,
  };
}

const reserved: ReadonlySet<string> = new Set(Object.values(names));

/** The headers that `contentOf` leaves out. */
export function reservedOf({ headers = {} }: KafkaMessage): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const text = reserved.has(name) ? textOf(value) : undefined;
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** What the broker says of a record. */
export function factsOf(
  topic: string,
  partition: number,
  { offset, timestamp, key }: KafkaMessage,
): KafkaReceive {
  const facts = { topic, partition, offset, timestamp: Number(timestamp) };
  return key ? { ...facts, keyBytes: key } : facts;
}

/** The last of several with one name. A header may be there without a value. */
function textOf(values: IHeaders[string] | null): string | undefined {
  const value = Array.isArray(values) ? values.at(-1) : values;
  return value?.toString();
}
