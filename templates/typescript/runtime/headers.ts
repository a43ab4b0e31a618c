import type { Tagged } from "./descriptor.js";
import type { Protocol } from "./protocol.js";

/** By what headers may be: none (the protocol has none, or `H` is `never`), left out, or required, because the document requires some. */
export type ByHeaders<P extends Protocol, H, None, Optional, Required> = [
  H,
] extends [never]
  ? None
  : P["capabilities"]["headers"] extends false
    ? None
    : Omit<H, keyof H> extends H
      ? Optional
      : Required;

/** Where headers are given: with the options of a single message, in the message itself where there are several. */
export type Headed<P extends Protocol, H> = ByHeaders<
  P,
  H,
  { readonly headers?: never },
  { readonly headers?: H },
  { readonly headers: H }
>;

/** One of several messages as it is given to be sent. */
export type Outgoing<P extends Protocol, M> =
  M extends Tagged<infer Name, infer T, infer H>
    ? { readonly message: Name; readonly payload: T } & Headed<P, H>
    : never;
