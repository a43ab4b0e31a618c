import type { Delivery } from "./intake.js";
import type { Protocol } from "./protocol.js";
import type { Sending } from "./send.js";

/** One layer of the onion, on either side or both: it runs before and after `next`, and may leave it out. */
export interface Middleware<P extends Protocol = Protocol> {
  send?(sending: Sending<P>, next: () => Promise<void>): Promise<void>;
  receive?(delivery: Delivery<P>, next: () => Promise<void>): Promise<void>;
}

type Layer<C> = (context: C, next: () => Promise<void>) => Promise<void>;

/** Runs the core inside the layers, the first outermost. */
export function compose<C>(
  layers: readonly Layer<C>[],
  context: C,
  core: () => Promise<void>,
): Promise<void> {
  const step = (index: number): Promise<void> => {
    const layer = layers[index];
    return layer ? layer(context, () => step(index + 1)) : core();
  };
  return step(0);
}
