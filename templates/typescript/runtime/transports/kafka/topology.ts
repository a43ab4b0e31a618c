import {
  buildAddress,
  ConnectError,
  constantOf,
  type Addressing,
  type Channel,
  type Source,
} from "../../runtime/index.js";

/** The document's binding of a channel. */
export interface ChannelBinding {
  readonly topic?: string;
  readonly partitions?: number;
  readonly replicas?: number;
  readonly topicConfiguration?: Readonly<
    Record<string, string | number | readonly string[]>
  >;
}

/** Of an operation, whether it sends or receives. */
export interface OperationBinding {
  readonly groupId?: string;
  readonly clientId?: string;
}

/** The document's binding of a channel; empty where it has none. */
export function bindingOf(channel: Channel): ChannelBinding {
  return channel.bindings?.["kafka"] ?? {};
}

/** The topic of an address: itself, unless the document names one. */
export function topicOf(channel: Channel, address: string): string {
  return bindingOf(channel).topic ?? address;
}

/** Where dead letters go: the topic of their address is as the document says of it, be it as another channel's. */
export function parkingOf(
  channel: Channel,
  documented: readonly Channel[],
): Channel {
  const name = constantOf(channel.address);
  if (bindingOf(channel).topic !== undefined || name === undefined)
    return channel;
  const there = documented.find((one) => bindingOf(one).topic === name);
  return there?.bindings ? { ...channel, bindings: there.bindings } : channel;
}

/** The one topic of a source; undefined where there may be many. */
export function fixedTopic(
  { channel, params }: Source,
  addressing: Addressing,
): string | undefined {
  const { topic } = bindingOf(channel);
  if (topic !== undefined) return topic;
  const isOpen =
    channel.address?.some(
      (part) => typeof part !== "string" && params[part.param] === undefined,
    ) ?? true;
  return isOpen ? undefined : buildAddress(channel.address, params, addressing);
}

/** Throws `ConnectError` where a channel cannot be a topic: no message could ever be sent there. */
export function checkNames(
  channels: readonly Channel[],
  { literal }: Addressing,
): void {
  for (const channel of channels) {
    const { topic } = bindingOf(channel);
    const texts = topic === undefined ? (channel.address ?? []) : [topic];
    for (const part of texts) {
      const text = typeof part === "string" ? literal(part) : "";
      const [illegal] = /[^\w.-]/.exec(text) ?? [];
      if (illegal === undefined) continue;
      throw new ConnectError(
        `${channel.name}: a topic cannot have ${JSON.stringify(illegal)}, as in ${JSON.stringify(text)}; the option "spelling" says what to write instead`,
      );
    }
  }
}

/** Names that the broker takes. */
export function isTopic(name: string): boolean {
  return /^[\w.-]{1,249}$/.test(name) && !/^\.\.?$/.test(name);
}
