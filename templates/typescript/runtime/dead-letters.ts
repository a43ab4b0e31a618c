import { buildAddress, parseAddress } from "./address.js";
import { deadLetterChannel } from "./channel.js";
import type { Protocol } from "./protocol.js";
import type { Sender } from "./send.js";
import type { Inbound, Outbound, Transport } from "./transport.js";

const TYPES = new Set(["Reject", "DecodeError", "ValidationError"]);

/** Publishes given-up messages where they can be looked at. */
export class DeadLetters<P extends Protocol> {
  readonly #transport: Transport<P>;
  readonly #sender: Sender<P>;
  readonly #template: string;

  constructor(transport: Transport<P>, sender: Sender<P>, template = "") {
    this.#transport = transport;
    this.#sender = sender;
    this.#template = template;
  }

  /** Resolves when the message is confirmed in its new place. */
  async park(
    message: Inbound<P>,
    error: Error,
    attempts: number,
  ): Promise<void> {
    const { addressing } = this.#transport;
    const origin = message.source.channel;
    const channel = deadLetterChannel(origin, this.#template);
    const params =
      parseAddress(origin.address, message.address, addressing) ?? {};
    const parked: Outbound<P> = {
      channel,
      address: buildAddress(channel.address, params, addressing),
      ...(message.key === undefined ? {} : { key: message.key }),
      body: message.body,
      contentType: message.contentType,
      // With the original id a broker that drops duplicates would drop it, and confirm.
      messageId: `dead-${message.messageId}`,
      headers: {
        ...message.headers,
        "x-error-type": TYPES.has(error.name) ? error.name : "Error",
        "x-error-message": error.message.slice(0, 500),
        "x-original-address": message.address,
        "x-attempts": String(attempts),
      },
      binding: {},
    };
    await this.#sender.publish({ operation: "deadLetter", message: parked });
  }
}
