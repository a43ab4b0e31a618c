import { isAstray } from "./astray.js";
import type { Channel } from "./channel.js";
import type { DeadLetters } from "./dead-letters.js";
import { asError, DecodeError, Reject, ValidationError } from "./errors.js";
import { givenUp, type GivenUp } from "./given-up.js";
import { Intake, type Route } from "./intake.js";
import { Lanes } from "./lanes.js";
import { compose, type Middleware } from "./middleware.js";
import type { ResolvedConsumeOptions } from "./options.js";
import type { Protocol } from "./protocol.js";
import type { Sender } from "./send.js";
import { backoffMs, defer, pause, within } from "./time.js";
import type {
  Consumption,
  Inbound,
  Outcome,
  Settlement,
  Source,
  Transport,
} from "./transport.js";
import { AllUnsettled, Unsettled } from "./unsettled.js";

/** Trying again does not mend these. */
const POISON = [Reject, DecodeError, ValidationError];

/** What a loop works with. */
export interface LoopParts<P extends Protocol> {
  readonly transport: Transport<P>;
  readonly sender: Sender<P>;
  readonly deadLetters: DeadLetters<P>;
  /** The channels of the document. */
  readonly documented: readonly Channel[];
  readonly routes: readonly Route<P>[];
  readonly options: ResolvedConsumeOptions;
  readonly use: readonly Middleware<P>[];
  /** Whether payloads and headers are checked. */
  readonly check: boolean;
  readonly onError: (error: Error, message: GivenUp) => void;
}

/**
 * Lanes and concurrency, decode, handlers inside middleware, retry with jitter, dead letters. It answers every delivery with
 * an outcome and never throws, whatever bytes arrive and whatever handlers do.
 */
export class ConsumeLoop<P extends Protocol> {
  readonly #parts: LoopParts<P>;
  readonly #layers: readonly NonNullable<Middleware<P>["receive"]>[];
  readonly #lanes: Lanes;
  readonly #intakes: ReadonlyMap<Source, Intake<P>>;
  readonly #unsettled = new AllUnsettled<P>();
  #expired = false;
  readonly #ended = defer<void>();
  #consumption: Consumption | undefined;

  constructor(parts: LoopParts<P>) {
    const { transport, routes, options, check } = parts;
    this.#parts = parts;
    this.#layers = parts.use.flatMap((layer) =>
      layer.receive ? [layer.receive.bind(layer)] : [],
    );
    this.#lanes = new Lanes(options.concurrency);
    this.#intakes = new Map(
      byChannel(routes).map((sharing) => {
        const intake = new Intake(transport, sharing, check);
        return [intake.source, intake];
      }),
    );
  }

  /** Subscribes. */
  async start(): Promise<void> {
    const { transport, options, deadLetters } = this.#parts;
    const { group, concurrency, deadLetter } = options;
    const sources = [...this.#intakes.keys()];
    const parking =
      deadLetter === undefined
        ? {}
        : {
            deadLetters: sources.map(({ channel }) =>
              deadLetters.channelOf(channel, deadLetter),
            ),
          };
    this.#consumption = await transport.consume(
      {
        sources,
        credit: concurrency,
        ...parking,
        ...(group === undefined ? {} : { group }),
      },
      (message) => this.#deliver(message),
    );
  }

  /** Messages without an outcome. */
  get inFlight(): number {
    return this.#unsettled.size;
  }

  /** Resolves when the loop is over. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Stops fetching, lets handlers end, then releases the source. False when time ran out and deliveries were given back. */
  async drain(timeoutMs: number): Promise<boolean> {
    await this.#consumption?.stop();
    const idle = async (): Promise<void> => {
      if (timeoutMs > 0) await this.#consumption?.rest?.();
      while (this.#unsettled.size > 0)
        for (const unsettled of this.#unsettled) await unsettled;
    };
    const inTime = await within(idle(), timeoutMs);
    this.#expired = true;
    for (const unsettled of this.#unsettled) {
      unsettled.abort();
      // Every delivery has its answer before close, even if its handler never ends: some libraries wait for them.
      this.#settle(unsettled, "retry");
    }
    await this.#consumption?.close();
    this.#ended.resolve();
    return inTime;
  }

  #deliver(message: Inbound<P>): Settlement {
    const unsettled = new Unsettled(message);
    if (this.#expired) {
      unsettled.settle("retry");
      return unsettled;
    }
    this.#unsettled.add(unsettled);
    this.#lanes.run(this.#laneOf(message), (ended) =>
      this.#attempt(unsettled, ended, 1),
    );
    return unsettled;
  }

  #settle(unsettled: Unsettled<P>, outcome: Outcome): void {
    unsettled.settle(outcome);
    this.#unsettled.delete(unsettled);
  }

  #laneOf({ lane, key }: Inbound<P>): string | undefined {
    const { order } = this.#parts.options;
    if (order === "none") return undefined;
    return order === "key" && key !== undefined ? `${lane}\0${key}` : lane;
  }

  /** Until it has an outcome, or the drain has run out of time and given it one. */
  #attempt(unsettled: Unsettled<P>, ended: () => void, attempt: number): void {
    if (this.#expired) return;
    const failed = async (thrown: unknown): Promise<void> => {
      const outcome = await this.#failed(unsettled, asError(thrown), attempt);
      if (outcome) this.#end(unsettled, outcome, ended);
      else this.#attempt(unsettled, ended, attempt + 1);
    };
    try {
      const work = Promise.resolve(this.#handle(unsettled, attempt));
      work.then(() => this.#end(unsettled, "ack", ended), failed);
    } catch (thrown) {
      void failed(thrown);
    }
  }

  #end(unsettled: Unsettled<P>, outcome: Outcome, ended: () => void): void {
    this.#settle(unsettled, outcome);
    ended();
  }

  /** What becomes of it, unless it is tried again. */
  async #failed(
    unsettled: Unsettled<P>,
    error: Error,
    attempt: number,
  ): Promise<Outcome | undefined> {
    const { options, transport, documented } = this.#parts;
    const { retry } = options;
    if (this.#expired) return "retry";
    if (
      error instanceof DecodeError &&
      isAstray(unsettled.message, documented, transport.addressing)
    )
      return "ack";
    const isHopeless = POISON.some((kind) => error instanceof kind);
    if (isHopeless || attempt >= retry.attempts)
      return this.#giveUp(unsettled.message, error, attempt, isHopeless);
    await pause(backoffMs(attempt, retry), unsettled.signal);
    return undefined;
  }

  /** What it returns is to be awaited. */
  #handle(unsettled: Unsettled<P>, attempt: number): unknown {
    const { message } = unsettled;
    const intake = this.#intakes.get(message.source);
    if (!intake) throw new TypeError("the source is none of ours");
    const { delivery, route } = intake.read(message, attempt, unsettled);
    return this.#layers.length === 0
      ? route.handle(delivery)
      : compose(this.#layers, delivery, async () => {
          await route.handle(delivery);
        });
  }

  async #giveUp(
    message: Inbound<P>,
    error: Error,
    attempts: number,
    hopeless: boolean,
  ): Promise<Outcome> {
    const { options, deadLetters, onError } = this.#parts;
    const { deadLetter } = options;
    const otherwise = hopeless ? "reject" : options.exhausted;
    const becomes = deadLetter === undefined ? otherwise : "deadLetter";
    onError(error, givenUp(message, attempts, becomes));
    if (deadLetter === undefined)
      return otherwise === "redeliver" ? "retry" : "reject";
    try {
      await deadLetters.park(message, deadLetter, error, attempts);
      return "ack";
    } catch (cause) {
      // Not parked, so not done: the broker must keep it.
      onError(asError(cause), givenUp(message, attempts, "redeliver"));
      return "retry";
    }
  }
}

/** Routes that share a source. */
function byChannel<P extends Protocol>(
  routes: readonly Route<P>[],
): readonly (readonly [Route<P>, ...Route<P>[]])[] {
  const sharing = new Map<Channel, [Route<P>, ...Route<P>[]]>();
  for (const route of routes) {
    const { channel } = route.operation;
    const others = sharing.get(channel);
    if (others) others.push(route);
    else sharing.set(channel, [route]);
  }
  return [...sharing.values()];
}
