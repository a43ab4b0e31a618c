import type { Headers } from "./transport.js";

/** A reply with everything that came with it. */
export interface FullReply<R, H = unknown> {
  readonly message: string;
  /** As awaiting the request gives it. */
  readonly reply: R;
  readonly headers: H;
}

/** A request under way: await it for the reply's payload, or `full()` for the whole message. */
export class RequestCall<R, H = Headers> implements PromiseLike<R> {
  readonly #full: Promise<FullReply<R, H>>;

  constructor(full: Promise<FullReply<R, H>>) {
    this.#full = full;
  }

  /** The reply with its headers. */
  full(): Promise<FullReply<R, H>> {
    return this.#full;
  }

  then<A = R, B = never>(
    onfulfilled?: ((value: R) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#full.then(({ reply }) => reply).then(onfulfilled, onrejected);
  }

  catch<B = never>(
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<R | B> {
    return this.then(undefined, onrejected);
  }

  finally(onfinally?: (() => void) | null): Promise<R> {
    return this.then().finally(onfinally);
  }
}
