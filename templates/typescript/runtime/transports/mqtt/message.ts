import type { IClientPublishOptions, IPublishPacket } from "mqtt";
import type { Content, Outbound } from "../../runtime/index.js";
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
  const { messageExpiryInterval, payloadFormatIndicator, responseTopic } =
    binding;
  return {
    qos,
    retain,
    properties: {
      contentType,
      userProperties: { ...headers, [MESSAGE_ID]: messageId },
      ...(messageExpiryInterval === undefined ? {} : { messageExpiryInterval }),
      ...(payloadFormatIndicator === undefined
        ? {}
        : { payloadFormatIndicator: payloadFormatIndicator === 1 }),
      ...(responseTopic === undefined ? {} : { responseTopic }),
      ...exchange,
    },
  };
}

/** How a request says where its reply goes. */
export function exchangeOf({
  replyTo,
  correlationId,
}: Pick<Outbound, "replyTo" | "correlationId">): Exchange {
  return {
    ...(replyTo === undefined ? {} : { responseTopic: replyTo }),
    ...(correlationId === undefined
      ? {}
      : { correlationData: Buffer.from(correlationId) }),
  };
}

/** The body exactly as it came. A header that is there more than once keeps its first value. */
export function contentOf({ payload, properties }: IPublishPacket): Content {
  const all = Object.entries(properties?.userProperties ?? {}).map(
    ([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)],
  );
  const { [MESSAGE_ID]: messageId, ...headers } = Object.fromEntries(
    all,
  ) as Record<string, string>;
  return {
    body: typeof payload === "string" ? Buffer.from(payload) : payload,
    headers,
    contentType: properties?.contentType ?? "application/json",
    messageId: messageId ?? crypto.randomUUID(),
  };
}

/** The correlation id, where there is one. */
export function correlationOf({ properties }: IPublishPacket): {
  correlationId?: string;
} {
  const data = properties?.correlationData;
  return data === undefined ? {} : { correlationId: data.toString() };
}

/** What the broker says of a message. */
export function factsOf({ qos, retain, dup }: IPublishPacket): MqttReceive {
  return { qos, retain, duplicate: dup };
}
