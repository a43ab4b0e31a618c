import type { Content } from "./transport.js";

/** So many are remembered. */
const REMEMBERED = 10_000;

/** Replies that nobody here waits for: another instance may, but not for ever. */
export class Strangers {
  readonly #since = new Map<string, number>();

  /** Notes that it came, and says whether it has been coming for so many milliseconds: nobody waits for it any more. */
  isStale(
    {
      correlationId,
      messageId,
    }: Pick<Content, "messageId"> & { readonly correlationId?: string },
    ms: number,
  ): boolean {
    const id = correlationId ?? messageId;
    const now = performance.now();
    const since = this.#since.get(id);
    if (since === undefined) this.#remember(id, now);
    else if (now - since >= ms) return this.#since.delete(id);
    return false;
  }

  #remember(id: string, now: number): void {
    this.#since.set(id, now);
    if (this.#since.size <= REMEMBERED) return;
    const [oldest = ""] = this.#since.keys();
    this.#since.delete(oldest);
  }
}
