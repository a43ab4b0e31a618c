import type { LinkState } from "../../runtime/index.js";

/** What a connection is for. */
export type Way = "outgoing" | "incoming";

/** How both connections stand, as one: what is sent does not wait for what is received. */
export class Standing {
  /** Those that are lost, and why where that is known. */
  readonly #lost = new Map<Way, Error | undefined>();

  /** Without a cause that of the same loss remains. */
  note(way: Way, isUp: boolean, cause?: Error): void {
    if (isUp) this.#lost.delete(way);
    else this.#lost.set(way, cause ?? this.#lost.get(way));
  }

  get state(): LinkState {
    if (this.#lost.has("outgoing")) return "disconnected";
    return this.#lost.has("incoming") ? "rejoining" : "connected";
  }

  get cause(): Error | undefined {
    return this.#lost.get("outgoing") ?? this.#lost.get("incoming");
  }
}
