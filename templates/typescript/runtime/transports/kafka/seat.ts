import { ConnectError } from "../../runtime/index.js";

/**
 * Whether a subscription has its share of what its group does: without it nothing is received, however well the connection stands.
 * `doubtful`: nobody knows, until the broker says something of it.
 */
export class Seat {
  readonly #groupId: string;
  #standing: "taken" | "doubtful" | "vacant" = "vacant";
  #vacancy: Error | undefined;
  /** Called when it is taken, and when it no longer is. */
  onChange: () => void = () => undefined;

  constructor(groupId: string) {
    this.#groupId = groupId;
    this.#vacancy = this.#reason();
  }

  /** Why it is not taken; undefined when it is. */
  get vacancy(): Error | undefined {
    return this.#vacancy;
  }

  /** The group has given it its share. */
  take(): void {
    this.#standing = "taken";
    this.#vacancy = undefined;
    this.onChange();
  }

  /** The broker has taken it for a member, which says nothing of one that is on its way back. */
  confirm(): void {
    if (this.#standing === "doubtful") this.take();
  }

  /** The broker was gone, and may have forgotten it. */
  doubt(cause: Error): void {
    if (this.#standing !== "vacant") this.#stand("doubtful", cause);
  }

  /** It has to join, for the first time or again. */
  vacate(cause?: Error): void {
    this.#stand("vacant", cause);
  }

  #stand(standing: "doubtful" | "vacant", cause?: Error): void {
    this.#standing = standing;
    this.#vacancy = this.#reason(cause);
    this.onChange();
  }

  #reason(cause?: Error): ConnectError {
    return new ConnectError(
      `the group ${this.#groupId} has not given us our share of its work yet`,
      { retryable: true, cause },
    );
  }
}
