import { ConsumeLoop, type LoopParts } from "./consume.js";
import type { Route } from "./intake.js";
import { DrainTimeout } from "./errors.js";
import type { DrainOptions, ResolvedConsumeOptions } from "./options.js";
import type { Protocol } from "./protocol.js";
import type { Subscription } from "./stream.js";
import { defaultRetry } from "./time.js";

/** What all that an application receives has in common. */
export type ReceptionParts<P extends Protocol> = Omit<
  LoopParts<P>,
  "routes" | "options"
>;

/** So long may a drain take, unless told otherwise, in milliseconds. */
export const DRAIN_MS = 10_000;

/** Everything that an application receives at the moment. */
export class Reception<P extends Protocol> {
  readonly #parts: ReceptionParts<P>;
  readonly #loops = new Set<ConsumeLoop<P>>();

  constructor(parts: ReceptionParts<P>) {
    this.#parts = parts;
  }

  /** Messages without an outcome. */
  get inFlight(): number {
    return [...this.#loops].reduce((sum, { inFlight }) => sum + inFlight, 0);
  }

  /** Receives until it is drained, or the signal of the options aborts. */
  async start(
    routes: readonly Route<P>[],
    options: object = {},
  ): Promise<ConsumeLoop<P>> {
    const { retry, signal, ...rest } =
      options as Partial<ResolvedConsumeOptions>;
    const { transport } = this.#parts;
    const loop = new ConsumeLoop({
      ...this.#parts,
      routes,
      options: {
        concurrency: 16,
        order: transport.capabilities.order,
        exhausted: "reject",
        ...rest,
        retry: { ...defaultRetry, ...retry },
      },
    });
    await loop.start();
    this.#loops.add(loop);
    const stop = (): void => void loop.drain(DRAIN_MS);
    void loop.ended.then(() => {
      this.#loops.delete(loop);
      signal?.removeEventListener("abort", stop);
    });
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
    return loop;
  }

  /** Ends everything; false when time ran out and messages were given back. */
  async drain(timeoutMs: number): Promise<boolean> {
    const inTime = await Promise.all(
      [...this.#loops].map((loop) => loop.drain(timeoutMs)),
    );
    return !inTime.includes(false);
  }
}

/** A loop as the user holds it. */
export function subscription<P extends Protocol>(
  loop: ConsumeLoop<P>,
): Subscription {
  const drain = async ({
    timeoutMs = DRAIN_MS,
  }: DrainOptions = {}): Promise<void> => {
    if (await loop.drain(timeoutMs)) return;
    throw new DrainTimeout(
      `drained for ${timeoutMs} ms; unfinished messages were given back`,
    );
  };
  return {
    drain,
    async close() {
      await loop.drain(0);
    },
    [Symbol.asyncDispose]: () => drain(),
  };
}
