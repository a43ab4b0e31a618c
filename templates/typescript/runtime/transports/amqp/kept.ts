import type { Inbound, Outbound, Writable } from "../../runtime/index.js";
import type { Amqp, AmqpSend } from "./protocol.js";

/** What the protocol says of a message that is given up, for its dead letter. */
export type Kept = Pick<Outbound<Amqp>, "binding" | "headers">;

/**
 * What a dead letter has of its message. Not what would end it (`expiration`, `deliveryMode`), what the broker lets only the sender say
 * (`userId`), nor what would send copies of it (`CC`).
 */
export function keptOf({ headers, binding }: Inbound<Amqp>): Kept {
  const { messageType, appId, contentEncoding, priority, timestamp } = binding;
  const { CC: _cc, BCC: _bcc, ...rest } = headers;
  const kept: Writable<AmqpSend> = {};
  if (messageType !== undefined) kept.messageType = messageType;
  if (appId !== undefined) kept.appId = appId;
  if (contentEncoding !== undefined) kept.contentEncoding = contentEncoding;
  if (priority !== undefined) kept.priority = priority;
  if (timestamp !== undefined) kept.timestamp = timestamp;
  return { headers: rest, binding: kept };
}
