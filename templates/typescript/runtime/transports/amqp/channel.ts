import {
  AddressError,
  ConnectError,
  constantOf,
  isConstant,
  parseAddress,
  type Addressing,
  type Channel,
} from "../../runtime/index.js";

/** The document's binding of a channel. */
export interface ChannelBinding {
  readonly is?: "queue" | "routingKey";
  readonly exchange?: {
    readonly name?: string;
    readonly type?: string;
    readonly durable?: boolean;
    readonly autoDelete?: boolean;
    readonly vhost?: string;
  };
  readonly queue?: {
    readonly name?: string;
    readonly durable?: boolean;
    readonly exclusive?: boolean;
    readonly autoDelete?: boolean;
    readonly vhost?: string;
  };
}

/** What the document says of a channel. */
export function bindingOf(channel: Channel): ChannelBinding {
  return channel.bindings?.["amqp"] ?? {};
}

/**
 * Where dead letters go. The queue of their address has the properties that the document says of it, be it as another channel's:
 * RabbitMQ refuses to declare one with others.
 */
export function parkingOf(
  channel: Channel,
  documented: readonly Channel[],
): Channel {
  const own = bindingOf(channel);
  const name = constantOf(channel.address);
  if (own.queue?.name !== undefined || name === undefined) return channel;
  const [queue] = documented.flatMap((one) => {
    const { queue } = bindingOf(one);
    return queue?.name === name ? [queue] : [];
  });
  if (!queue) return channel;
  const amqp = channel.bindings
    ? { ...own, queue }
    : { is: "queue" as const, queue };
  return { ...channel, bindings: { ...channel.bindings, amqp } };
}

/** Where a message goes: for a channel that is a queue, to that queue. */
export function routeOf(
  channel: Channel,
  address: string,
): { readonly exchange: string; readonly key: string } {
  if (!isQueue(channel)) return { exchange: exchangeOf(channel), key: address };
  return { exchange: "", key: bindingOf(channel).queue?.name ?? address };
}

/**
 * In a routing key a parameter is one word, as the wildcards of who receives are; the name of a queue is all of a piece. Throws
 * `AddressError`.
 */
export function checkWords(
  channel: Channel,
  address: string,
  addressing: Addressing,
): void {
  if (isConstant(channel)) return;
  if (isQueue(channel) && address !== "") return;
  const params = parseAddress(channel.address, address, addressing);
  if (!params)
    throw new AddressError(
      `${JSON.stringify(address)} is no address of ${channel.name}: each parameter is one word, without "."`,
    );
  for (const value of Object.values(params)) addressing.encode(value);
}

/** Whether messages go to one queue, without an exchange in between. */
export function isQueue(channel: Channel): boolean {
  const { is, exchange } = bindingOf(channel);
  return is === "queue" || exchange?.type === "default";
}

/** The virtual host that channels are in. Throws `ConnectError` where they are in several: a connection is in one. */
export function vhostOf(channels: readonly Channel[]): string | undefined {
  const wanted = channels.flatMap((channel) => {
    const { exchange, queue } = bindingOf(channel);
    return [exchange?.vhost, queue?.vhost].filter(
      (vhost) => vhost !== undefined,
    );
  });
  const [first, second] = new Set(wanted);
  if (second === undefined) return first;
  throw new ConnectError(
    `the document has channels in the virtual hosts ${first} and ${second}: a connection is in one of them`,
  );
}

/** Without a name the broker's own exchange of the type, which needs no declaration; without a type the one with wildcards. */
export function exchangeOf(channel: Channel): string {
  if (isQueue(channel)) return "";
  const { name, type = "topic" } = bindingOf(channel).exchange ?? {};
  return name ?? `amq.${type}`;
}
