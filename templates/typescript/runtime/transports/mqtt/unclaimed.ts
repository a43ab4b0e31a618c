import type { IPublishPacket } from "mqtt";
import type { Settle } from "./acknowledge.js";

/** How long someone may take to subscribe. */
const CLAIM_MS = 10_000;

/** A message that nobody receives yet. */
type Waiting = readonly [packet: IPublishPacket, settle: Settle];

/**
 * A resumed session delivers before anyone consumes, and for filters of an earlier program too. What nobody claims for a while is
 * settled: it would take a place in the broker's window for ever. Nothing of QoS 0 is kept, which has no window.
 */
export class Unclaimed {
  readonly #waiting = new Map<Waiting, ReturnType<typeof setTimeout>>();

  keep(
    packet: IPublishPacket,
    settle: Settle,
    report: (error: Error) => void,
  ): void {
    if (packet.qos === 0) return;
    const waiting: Waiting = [packet, settle];
    const expire = (): void => {
      this.#waiting.delete(waiting);
      settle(true);
      report(
        new Error(
          `nobody receives ${packet.topic}: the session has a subscription of an earlier program; the message is dropped`,
        ),
      );
    };
    this.#waiting.set(waiting, setTimeout(expire, CLAIM_MS));
  }

  /** All of them, for who has come. */
  taken(): readonly Waiting[] {
    const all = [...this.#waiting.keys()];
    this.forget();
    return all;
  }

  /** The connection is lost: the broker sends them again. */
  forget(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
