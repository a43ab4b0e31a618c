import {
  Places,
  sourceRouter,
  type Consumption,
  type ConsumeRequest,
  type Deliver,
  type Inbound,
  type Inbox,
  type Replied,
  type Source,
} from "../../runtime/index.js";
import { pathAddressing } from "./path.js";
import type { WsProtocol } from "./protocol.js";
import type { Frame, Wire } from "./wire.js";

interface Listener {
  readonly route: (address: string) => Source | undefined;
  readonly places: Places;
  readonly deliver: Deliver<WsProtocol>;
}

/** What frames become: replies for those who wait, messages for those who listen. */
export class Receiver {
  readonly #listeners = new Set<Listener>();
  /** How many frames of a socket wait for a place. */
  readonly #held = new Map<Wire, number>();
  #frames = 0;
  #onReply: ((reply: Replied) => boolean) | undefined;

  /** Delivers the frames of the sources. */
  consume(
    { sources, credit }: ConsumeRequest,
    deliver: Deliver<WsProtocol>,
  ): Consumption {
    const listener = {
      route: sourceRouter(sources, pathAddressing),
      places: new Places(credit),
      deliver,
    };
    this.#listeners.add(listener);
    return {
      stop: async () => void this.#listeners.delete(listener),
      close: async () => undefined,
    };
  }

  /** Replies come back on the socket of the request, among its other frames. */
  async openInbox(onReply: (reply: Replied) => boolean): Promise<Inbox> {
    this.#onReply = onReply;
    return {
      replyTo: () => undefined,
      close: async () => {
        this.#onReply = undefined;
      },
    };
  }

  /** A frame that came over a wire. */
  frame(wire: Wire, address: string, { body, isBinary = false }: Frame): void {
    const headers = {};
    const contentType = "application/octet-stream";
    // A frame has none of its own.
    const messageId = `${wire.id}-${(this.#frames += 1)}`;
    if (this.#onReply?.({ body, isBinary, headers, contentType, messageId }))
      return;
    for (const listener of this.#listeners) {
      const source = listener.route(address);
      if (source)
        void this.#deliver(wire, listener, {
          body,
          isBinary,
          headers,
          contentType,
          messageId,
          source,
          address,
          lane: wire.id,
          redelivered: false,
          binding: { socket: wire.id },
          respond: (answer) => wire.send(answer),
        });
    }
  }

  /** Reading stops while messages wait for a place: the one number that the sender feels is the credit. */
  async #deliver(
    wire: Wire,
    listener: Listener,
    message: Inbound<WsProtocol>,
  ): Promise<void> {
    const { places, deliver } = listener;
    if (!places.tryTake()) {
      this.#hold(wire, 1);
      await places.take();
      this.#hold(wire, -1);
    }
    // What was read before `stop` and had no place is lost with the socket: nothing here can be given back.
    if (this.#listeners.has(listener)) await deliver(message);
    places.give();
  }

  /** Several frames may wait at once, since one read brings many: only the last to get its place reads on. */
  #hold(wire: Wire, change: 1 | -1): void {
    const held = (this.#held.get(wire) ?? 0) + change;
    if (held > 0) this.#held.set(wire, held);
    else this.#held.delete(wire);
    if (held === 0) wire.resume();
    else if (held === 1 && change === 1) wire.pause();
  }
}
