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
import type { Dial, Frame } from "./wire.js";

/** What the side that connects is made with. */
export interface LinesParts<P extends WsProtocol> {
  /** The server's URL, asked for at every connection. */
  readonly base: () => string;
  readonly dial: Dial;
  readonly capabilities: P["capabilities"] & Capabilities;
  /** Default 60,000. */
  readonly idleMs: number | undefined;
}

/**
 * The side that connects: one socket an address, opened at its first use and again whenever it is lost. Those of channels without
 * parameters, and those on which something is received, stay; the others, of which there may be one for every value of a parameter,
 * are closed when nothing uses them.
 */
export class LinesTransport<P extends WsProtocol> implements Transport<P> {
  readonly protocol: P["name"] = "ws";
  readonly capabilities: P["capabilities"];
  readonly addressing: Addressing = pathAddressing;
  readonly #parts: LinesParts<P>;
  readonly #lines = new Map<string, Line>();
  readonly #receiver = new Receiver();
  #session: Session | undefined;
  #sweeping: ReturnType<typeof setInterval> | undefined;

  constructor(parts: LinesParts<P>) {
    this.#parts = parts;
    this.capabilities = parts.capabilities;
  }

  /** Opens the channels without parameters, so that a wrong URL or token shows at once. */
  async connect(session: Session): Promise<void> {
    this.#session = session;
    const fixed = session.uses.flatMap(({ channel: { address } }) =>
      address?.every((part) => typeof part === "string")
        ? [buildAddress(address, {}, this.addressing)]
        : [],
    );
    await Promise.all(this.#held(fixed).map((line) => line.open()));
    session.onState("connected");
  }

  publish(message: Outbound<P>): Promise<void> {
    const { address, replyWithinMs } = message;
    const line = this.#line(address);
    line.use(replyWithinMs);
    return line.wire ? line.wire.send(message) : this.#opened(line, message);
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
    const held = new Set(this.#held(addresses));
    const close = async (): Promise<void> => {
      for (const line of held) line.release();
      held.clear();
    };
    try {
      await Promise.all([...held].map((line) => line.open()));
    } catch (error) {
      await consumption.stop();
      await close();
      throw error;
    }
    return { stop: () => consumption.stop(), close };
  }

  openInbox(onReply: (reply: Replied) => boolean): Promise<Inbox> {
    return this.#receiver.openInbox(onReply);
  }

  async close(): Promise<void> {
    for (const line of this.#lines.values()) line.close();
    this.#lines.clear();
    this.#sweep();
    this.#session?.onState("closed");
  }

  async #opened(line: Line, frame: Frame): Promise<void> {
    const wire = await line.open().catch((cause: unknown) => {
      const error = asError(cause);
      const retryable = !(cause instanceof SdkError) || cause.retryable;
      throw new PublishError(error.message, { cause, retryable });
    });
    await wire.send(frame);
  }

  /** Each once, whatever the addresses. */
  #held(addresses: readonly string[]): readonly Line[] {
    const lines = [...new Set(addresses)].map((one) => this.#line(one));
    for (const line of lines) line.hold();
    return lines;
  }

  #line(address: string): Line {
    const known = this.#lines.get(address);
    if (known) return known;
    const { base, dial, idleMs = 60_000 } = this.#parts;
    const line = new Line(() => join(base(), address), dial, {
      onFrame: (wire, frame) => this.#receiver.frame(wire, address, frame),
      onBack: () => this.#session?.onState("connected", undefined, address),
      onDown: (cause) => this.#session?.onState("disconnected", cause, address),
      onFailed: (cause) => {
        if (line.isHeld) this.#session?.onState("failed", cause, address);
        else this.#drop(address, line);
      },
    });
    this.#lines.set(address, line);
    this.#sweeping ??= setInterval(() => this.#sweep(), idleMs);
    return line;
  }

  /** Closes what is idle. */
  #sweep(): void {
    for (const [address, line] of this.#lines)
      if (line.isIdle()) this.#drop(address, line);
    // It would keep the process alive.
    if (this.#lines.size > 0) return;
    clearInterval(this.#sweeping);
    this.#sweeping = undefined;
  }

  /** Who sends to it next opens another. */
  #drop(address: string, line: Line): void {
    line.close();
    this.#lines.delete(address);
    if (line.isLost) this.#session?.onState("closed", undefined, address);
  }
}
