import { ConnectError } from "./errors.js";
import type { Health } from "./options.js";
import type { LinkState } from "./transport.js";

/** What is wrong, the worst last. */
const WRONG = ["rejoining", "disconnected", "failed"] as const;

/** What is wrong with a connection, and why. */
interface Trouble {
  readonly state: (typeof WRONG)[number];
  readonly cause: Error;
}

/** How far an application is. `opened`: it is connected, and about to receive. */
type Phase = "starting" | "opened" | "ready" | "draining" | "closed";

/** How an application is: what its owner did with it, and what is wrong with its connections. Who asked is told of changes. */
export class Condition {
  readonly #onChange: () => void;
  /** By address, where addresses have connections of their own; without one it is that of all. The latest last. */
  readonly #troubles = new Map<string | undefined, Trouble>();
  #phase: Phase = "starting";
  #isLinked = false;
  #told: Health["status"] = "starting";

  /** `onChange` is called when the status has become another one. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get phase(): Phase {
    return this.#phase;
  }

  get status(): Health["status"] {
    if (this.#phase === "opened") return "starting";
    const trouble = this.#worst;
    if (this.#phase !== "ready") return this.#phase;
    if (trouble?.state === "failed") return "failed";
    return trouble || !this.#isLinked ? "degraded" : "ready";
  }

  /** Whether all connections stand. */
  get isConnected(): boolean {
    const { state = "rejoining" } = this.#worst ?? {};
    return this.#isLinked && state === "rejoining";
  }

  /** Why all is not well; undefined when it is. */
  get reason(): Error | undefined {
    return this.#worst?.cause;
  }

  /** The owner begins: also one that has been closed. */
  begin(): void {
    if (this.#phase === "closed") this.#enter("starting");
  }

  /** The owner has come so far, and does not go back. */
  reach(phase: Phase): void {
    if (PHASES.indexOf(phase) > PHASES.indexOf(this.#phase)) this.#enter(phase);
  }

  /** What the transport says of a connection. Who says again what is known, without a cause, leaves the one that is known. */
  note(state: LinkState, cause: Error | undefined, address?: string): void {
    const before = this.#troubles.get(address);
    this.#troubles.delete(address);
    if (isWrong(state)) {
      const known = before?.state === state ? before.cause : unexplained();
      this.#troubles.set(address, { state, cause: cause ?? known });
    }
    if (address === undefined)
      this.#isLinked = state === "connected" || state === "rejoining";
    if (address === undefined && state === "closed") this.#troubles.clear();
    this.#tell();
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    this.#tell();
  }

  /** Of the worst the latest. */
  get #worst(): Trouble | undefined {
    let worst: Trouble | undefined;
    for (const trouble of this.#troubles.values())
      if (!worst || rankOf(trouble) >= rankOf(worst)) worst = trouble;
    return worst;
  }

  #tell(): void {
    const { status } = this;
    if (status === this.#told) return;
    this.#told = status;
    this.#onChange();
  }
}

const PHASES: readonly Phase[] = [
  "starting",
  "opened",
  "ready",
  "draining",
  "closed",
];

function isWrong(state: LinkState): state is Trouble["state"] {
  return (WRONG as readonly LinkState[]).includes(state);
}

function rankOf({ state }: Trouble): number {
  return WRONG.indexOf(state);
}

function unexplained(): Error {
  return new ConnectError("the connection is lost", { retryable: true });
}
