import {
  AddressError,
  ConnectError,
  parseAddress,
  type Addressing,
  type Channel,
  type ChannelUse,
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

/** The virtual host that the document wants. Throws `ConnectError` where it wants several: a connection is in one. */
export function vhostOf(uses: readonly ChannelUse[]): string | undefined {
  const wanted = uses.flatMap(({ channel }) => {
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

/** Whether every message comes under one address. */
export function isConstant({ address }: Channel): boolean {
  return address?.every((part) => typeof part === "string") ?? false;
}

/** Without a name the broker's own exchange of the type, which needs no declaration; without a type the one with wildcards. */
export function exchangeOf(channel: Channel): string {
  if (isQueue(channel)) return "";
  const { name, type = "topic" } = bindingOf(channel).exchange ?? {};
  return name ?? `amq.${type}`;
}
