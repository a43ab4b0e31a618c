import { buildAddress, parseAddress, type AddressTemplate } from "./address.js";
import { isOver, type Channel } from "./channel.js";
import type { Protocol } from "./protocol.js";
import type { Sender } from "./send.js";
import type { Inbound, Outbound, Transport } from "./transport.js";

const TYPES = new Set(["Reject", "DecodeError", "ValidationError"]);

/** Publishes given-up messages where they can be looked at. */
export class DeadLetters<P extends Protocol> {
  readonly #transport: Transport<P>;
  readonly #sender: Sender<P>;
  readonly #documented: readonly Channel[];
  /** By the channel that they come from, and the template of their address. */
  readonly #channels = new Map<Channel, Map<string, Channel>>();

  /** `documented`: the channels of the document, of which one may be where they go. */
  constructor(
    transport: Transport<P>,
    sender: Sender<P>,
    documented: readonly Channel[],
  ) {
    this.#transport = transport;
    this.#sender = sender;
    this.#documented = documented.filter((channel) =>
      isOver(channel, transport.protocol),
    );
  }

  /** Where the failed messages of a channel go: always the same object. `{address}.dlq` keeps the parameters of the address. */
  channelOf(origin: Channel, template: string): Channel {
    const known = this.#channels.get(origin) ?? new Map<string, Channel>();
    this.#channels.set(origin, known);
    const channel = known.get(template) ?? this.#meant(origin, template);
    known.set(template, channel);
    return channel;
  }

  /** Resolves when the message is confirmed in its new place. */
  async park(
    message: Inbound<P>,
    template: string,
    error: Error,
    attempts: number,
  ): Promise<void> {
    const { addressing } = this.#transport;
    const { key, body, contentType, correlationId, replyTo } = message;
    const kept = this.#transport.keeping?.(message);
    const origin = message.source.channel;
    const channel = this.channelOf(origin, template);
    const params =
      parseAddress(origin.address, message.address, addressing) ?? {};
    const parked: Outbound<P> = {
      channel,
      address: buildAddress(channel.address, params, addressing),
      ...(key === undefined ? {} : { key }),
      body,
      contentType,
      ...(correlationId === undefined ? {} : { correlationId }),
      ...(replyTo === undefined ? {} : { replyTo }),
      // With the original id a broker that drops duplicates would drop it, and confirm.
      messageId: `dead-${message.messageId}`,
      headers: {
        ...(kept ?? message).headers,
        "x-error-type": TYPES.has(error.name) ? error.name : "Error",
        "x-error-message": error.message.slice(0, 500),
        "x-original-address": message.address,
        "x-attempts": String(attempts),
      },
      binding: kept?.binding ?? {},
    };
    await this.#sender.publish({ operation: "deadLetter", message: parked });
  }

  /** What the document says of the channel at that address holds for dead letters, too: its exchange, its queue, its topic. */
  #meant(origin: Channel, template: string): Channel {
    const address = addressOf(origin, template);
    const there = this.#documented.find(
      (channel) =>
        channel.address && shapeOf(channel.address) === shapeOf(address),
    );
    const channel: Channel = there
      ? { ...there, address }
      : { name: `${origin.name}-deadLetter`, address };
    return this.#transport.parking?.(channel, this.#documented) ?? channel;
  }
}

function addressOf({ address }: Channel, template: string): AddressTemplate {
  const [before = "", after] = template.split("{address}");
  const parts =
    after === undefined ? [template] : [before, ...(address ?? []), after];
  return parts.filter((part) => part !== "");
}

/** The same of two addresses that differ in nothing but how parameters are called. */
function shapeOf(address: AddressTemplate): string {
  const parts = address.map((part) => (typeof part === "string" ? part : "\0"));
  return parts.join("");
}
