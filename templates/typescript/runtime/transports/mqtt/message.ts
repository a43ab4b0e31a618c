import type { IClientPublishOptions, IPublishPacket } from "mqtt";
import type { Content, Outbound, Writable } from "../../runtime/index.js";
import type { Version } from "./connect.js";
import type { MqttReceive, MqttSend } from "./protocol.js";

/** The user property that stays the same over every retry of one publish. */
const MESSAGE_ID = "message-id";

/** Which requests and replies belong together. */
export interface Exchange {
  readonly responseTopic?: string;
  readonly correlationData?: Buffer;
}

/** All that goes over the wire beside topic and body. */
export function publishOptions(
  { headers, contentType, messageId }: Omit<Content, "body">,
  binding: MqttSend,
  exchange: Exchange,
  version: Version,
): IClientPublishOptions {
  const { qos = 1, retain = false } = binding;
  if (version === 4) return { qos, retain };
  const { messageExpiryInterval, payloadFormatIndicator } = binding;
  // Field by field, here and below: spreading costs more than the rest.
  const properties: NonNullable<IClientPublishOptions["properties"]> = {
    contentType,
    userProperties: { ...headers, [MESSAGE_ID]: messageId },
  };
  if (messageExpiryInterval !== undefined)
    properties.messageExpiryInterval = messageExpiryInterval;
  if (payloadFormatIndicator !== undefined)
    properties.payloadFormatIndicator = payloadFormatIndicator === 1;
  const responseTopic = exchange.responseTopic ?? binding.responseTopic;
  if (responseTopic !== undefined) properties.responseTopic = responseTopic;
  if (exchange.correlationData !== undefined)
    properties.correlationData = exchange.correlationData;
  return { qos, retain, properties };
}

/** How a request says where its reply goes. */
export function exchangeOf({
  replyTo,
  correlationId,
}: Pick<Outbound, "replyTo" | "correlationId">): Exchange {
  const exchange: Writable<Exchange> = {};
  if (replyTo !== undefined) exchange.responseTopic = replyTo;
  if (correlationId !== undefined)
    exchange.correlationData = Buffer.from(correlationId);
  return exchange;
}

/** The body exactly as it came. A header that is there more than once keeps its first value. */
export function contentOf({ payload, properties }: IPublishPacket): Content {
  const given = properties?.userProperties ?? {};
  const headers: (readonly [name: string, text: string])[] = [];
  let messageId: string | undefined;
  for (const name of Object.keys(given)) {
    const value = given[name];
    const text = String(Array.isArray(value) ? value[0] : value);
    if (name === MESSAGE_ID) messageId = text;
    else headers.push([name, text]);
  }
  return {
    body: typeof payload === "string" ? Buffer.from(payload) : payload,
    headers: headers.length === 0 ? {} : Object.fromEntries(headers),
    contentType: properties?.contentType ?? "application/octet-stream",
    messageId: messageId ?? crypto.randomUUID(),
    reserved: () =>
      messageId === undefined ? {} : { [MESSAGE_ID]: messageId },
  };
}

/** The correlation id, where there is one. */
export function correlationOf({
  properties,
}: IPublishPacket): string | undefined {
  return properties?.correlationData?.toString();
}

/** What the broker says of a message. */
export function factsOf({ qos, retain, dup }: IPublishPacket): MqttReceive {
  return { qos, retain, duplicate: dup };
}
