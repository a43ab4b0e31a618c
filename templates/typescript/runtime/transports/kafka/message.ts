import type { IHeaders, KafkaMessage, Message } from "kafkajs";
import type { Content, Headers } from "../../runtime/index.js";
import type { KafkaReceive } from "./protocol.js";

/** What other protocols have a place of their own for. Where the document has a header of this name, its value counts. */
const names = {
  contentType: "content-type",
  messageId: "message-id",
  correlationId: "correlation-id",
  replyTo: "reply-to",
  address: "address",
} as const;

const ours: ReadonlySet<string> = new Set(Object.values(names));

/** Everything beside the headers of the document. */
export interface Envelope {
  readonly correlationId?: string;
  readonly replyTo?: string;
  /** Where the topic does not say it. */
  readonly address?: string;
}

/** A message as kafkajs wants it. */
export function recordOf(
  { body, headers, contentType, messageId }: Content,
  key: string | undefined,
  envelope: Envelope,
): Message {
  const own: Record<string, string> = {
    [names.contentType]: contentType,
    [names.messageId]: messageId,
  };
  const { correlationId, replyTo, address } = envelope;
  if (correlationId !== undefined) own[names.correlationId] = correlationId;
  if (replyTo !== undefined) own[names.replyTo] = replyTo;
  if (address !== undefined) own[names.address] = address;
  return {
    key: key ?? null,
    value: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    headers: { ...own, ...headers },
  };
}

/** About what it takes in the broker's log. */
export function sizeOf({ key, value, headers = {} }: Message): number {
  let size = (value?.length ?? 0) + Buffer.byteLength(key ?? "") + 24;
  for (const name of Object.keys(headers))
    size +=
      Buffer.byteLength(name) + Buffer.byteLength(String(headers[name])) + 10;
  return size;
}

/** What a record carries. A foreign one has no id: its place stands for it. */
export function contentOf(
  { value, headers }: KafkaMessage,
  place: string,
): Content & Envelope {
  const all = headersOf(headers);
  const { contentType, messageId, correlationId, replyTo, address } = names;
  return {
    body: value ?? new Uint8Array(),
    headers: Object.fromEntries(
      Object.entries(all).filter(([name]) => !ours.has(name)),
    ),
    contentType: all[contentType] ?? "application/octet-stream",
    messageId: all[messageId] ?? place,
    ...given("correlationId", all[correlationId]),
    ...given("replyTo", all[replyTo]),
    ...given("address", all[address]),
  };
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

/** The last of several with one name, as text. */
function headersOf(headers: IHeaders = {}): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, values]) => {
      const value = Array.isArray(values) ? values.at(-1) : values;
      return value === undefined ? [] : [[name, value.toString()]];
    }),
  );
}

function given<K extends string>(
  name: K,
  value: string | undefined,
): { [name in K]?: string } {
  return value === undefined
    ? {}
    : ({ [name]: value } as { [name in K]: string });
}
