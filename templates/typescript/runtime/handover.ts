import { AbortedError, asError, PublishError, SdkError } from "./errors.js";
import type { Outbox } from "./outbox.js";
import type { Protocol } from "./protocol.js";
import type { Envelope, Sending } from "./send.js";
import { backoffMs, Deadline, pause, type Backoff } from "./time.js";
import type { Outbound, Transport } from "./transport.js";

/** What all messages of an application are handed over with. */
export interface HandoverParts<P extends Protocol> {
  readonly transport: Transport<P>;
  readonly outbox: Outbox;
  readonly retry: Backoff;
  /** Unless a message has its own. */
  readonly timeoutMs: number;
}

/**
 * One message until it is confirmed: handed over again while that helps, under one deadline, which it is itself. There may be
 * thousands of them, and each is copied by the collector as long as it lives, so it is one object and not five.
 */
export class Handover<P extends Protocol> extends Deadline {
  readonly #parts: HandoverParts<P>;
  readonly #operation: string;
  readonly #message: Outbound<P>;
  readonly #timeoutMs: number;
  readonly #caller: AbortSignal | undefined;
  readonly #resolve: () => void;
  readonly #reject: (error: Error) => void;
  #onEnd: (() => void) | undefined;
  #attempts = 0;
  #last: unknown;
  #isEnded = false;

  /**
   * Resolves when it is confirmed. Throws what the transport throws, `PublishError` or `AbortedError`. `onEnd` is called before
   * either.
   */
  static confirmed<P extends Protocol>(
    parts: HandoverParts<P>,
    sending: Sending<P>,
    options: Envelope,
    onEnd?: () => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const handover = new Handover(parts, sending, options, resolve, reject);
      handover.#onEnd = onEnd;
      handover.#begin();
      if (handover.aborted) handover.onLate();
    });
  }

  private constructor(
    parts: HandoverParts<P>,
    { operation, message }: Sending<P>,
    { timeoutMs = parts.timeoutMs, signal }: Envelope,
    resolve: () => void,
    reject: (error: Error) => void,
  ) {
    super(timeoutMs, signal);
    this.#parts = parts;
    this.#operation = operation;
    this.#message = message;
    this.#timeoutMs = timeoutMs;
    this.#caller = signal;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  protected override onLate(): void {
    this.#settle(this.#late());
  }

  /** While there is no connection it waits for one. */
  #begin(): void {
    const { outbox } = this.#parts;
    const { address } = this.#message;
    if (outbox.isOpenFor(address)) return this.#handOver();
    outbox
      .pass(address, this.signal, () => this.#late())
      .then(
        () => this.#handOver(),
        (thrown: unknown) => this.#failed(thrown),
      );
  }

  #handOver(): void {
    this.#attempts += 1;
    try {
      this.#parts.transport.publish(this.#message, this).then(
        () => this.#settle(),
        (thrown: unknown) => this.#failed(thrown),
      );
    } catch (thrown) {
      this.#failed(thrown);
    }
  }

  #failed(thrown: unknown): void {
    const { retry } = this.#parts;
    if (this.#isEnded) return;
    if (!isRetryable(thrown) || this.#attempts >= retry.attempts)
      return this.#settle(asError(thrown));
    this.#last = thrown;
    void pause(backoffMs(this.#attempts, retry), this.signal).then(() => {
      if (!this.#isEnded) this.#begin();
    });
  }

  /** What comes after the first time is too late. */
  #settle(error?: Error): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.end();
    this.#onEnd?.();
    if (error) this.#reject(error);
    else this.#resolve();
  }

  #late(): Error {
    const operation = this.#operation;
    const channel = this.#message.channel.name;
    const details = { operation, channel, cause: this.#last };
    return this.#caller?.aborted
      ? new AbortedError(
          `${operation}: aborted; the message may still arrive`,
          details,
        )
      : new PublishError(
          `${operation}: not confirmed within ${this.#timeoutMs} ms; it may still arrive`,
          { ...details, retryable: true },
        );
  }
}

function isRetryable(thrown: unknown): boolean {
  return thrown instanceof SdkError && thrown.retryable;
}
