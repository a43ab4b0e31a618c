import {
  asError,
  buildAddress,
  PublishError,
  SdkError,
  type Addressing,
  type Capabilities,
  type ConsumeRequest,
  type Consumption,
  type Deliver,
  type Inbox,
  type Outbound,
  type Replied,
  type Session,
  type Transport,
} from "../../runtime/index.js";
import { Line } from "./line.js";
import { join, pathAddressing } from "./path.js";
import type { WsProtocol } from "./protocol.js";
import { Receiver } from "./receiver.js";
import type { Dial } from "./wire.js";

/** The side that connects: one socket an address, opened at its first use and again whenever it is lost. */
export class LinesTransport<P extends WsProtocol> implements Transport<P> {
  readonly protocol: P["name"] = "ws";
  readonly capabilities: P["capabilities"];
  readonly addressing: Addressing = pathAddressing;
  readonly #base: () => string;
  readonly #dial: Dial;
  readonly #lines = new Map<string, Line>();
  readonly #down = new Set<string>();
  readonly #receiver = new Receiver();
  #session: Session | undefined;

  constructor(
    base: () => string,
    dial: Dial,
    capabilities: P["capabilities"] & Capabilities,
  ) {
    this.#base = base;
    this.#dial = dial;
    this.capabilities = capabilities;
  }

  /** Opens the channels without parameters, so that a wrong URL or token shows at once. */
  async connect(session: Session): Promise<void> {
    this.#session = session;
    const fixed = session.uses.flatMap(({ channel: { address } }) =>
      address?.every((part) => typeof part === "string")
        ? [buildAddress(address, {}, this.addressing)]
        : [],
    );
    await Promise.all(
      [...new Set(fixed)].map((address) => this.#line(address).open()),
    );
    session.onState("connected");
  }

  publish({ address, body }: Outbound<P>): Promise<void> {
    const line = this.#line(address);
    return line.wire ? line.wire.send(body) : this.#opened(line, body);
  }

  async consume(
    request: ConsumeRequest,
    deliver: Deliver<P>,
  ): Promise<Consumption> {
    const consumption = this.#receiver.consume(
      request,
      deliver as Deliver<WsProtocol>,
    );
    const addresses = request.sources.map(({ channel, params }) =>
      buildAddress(channel.address, params, this.addressing),
    );
    try {
      await Promise.all(addresses.map((address) => this.#line(address).open()));
    } catch (error) {
      await consumption.stop();
      throw error;
    }
    return consumption;
  }

  openInbox(onReply: (reply: Replied) => boolean): Promise<Inbox> {
    return this.#receiver.openInbox(onReply);
  }

  async close(): Promise<void> {
    for (const line of this.#lines.values()) line.close();
    this.#lines.clear();
    this.#session?.onState("closed");
  }

  async #opened(line: Line, body: Uint8Array): Promise<void> {
    const wire = await line.open().catch((cause: unknown) => {
      const error = asError(cause);
      const retryable = !(cause instanceof SdkError) || cause.retryable;
      throw new PublishError(error.message, { cause, retryable });
    });
    await wire.send(body);
  }

  #line(address: string): Line {
    const known = this.#lines.get(address);
    if (known) return known;
    const line = new Line(() => join(this.#base(), address), this.#dial, {
      onFrame: (wire, body) => this.#receiver.frame(wire, address, body),
      onUp: () => {
        this.#down.delete(address);
        if (this.#down.size === 0) this.#session?.onState("connected");
      },
      onDown: (cause) => {
        this.#down.add(address);
        this.#session?.onState("disconnected", cause);
      },
    });
    this.#lines.set(address, line);
    return line;
  }
}
