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

/** Headers of which the document says nothing are an object all the same. */
type OrObject<H> = unknown extends H ? object : H;

/** Where headers are given: with the options of a single message, in the message itself where there are several. */
export type Headed<P extends Protocol, H> = ByHeaders<
  P,
  H,
  { readonly headers?: never },
  { readonly headers?: OrObject<H> },
  { readonly headers: H }
>;

/** Headers as they are received: over a protocol that has none, none of them is ever there. */
export type Carried<
  P extends Protocol,
  H,
> = P["capabilities"]["headers"] extends false
  ? { readonly [Name in keyof H]?: never }
  : H;

/** A message with its headers, or one of several, as it is received. */
export type Incoming<
  P extends Protocol,
  M,
> = P["capabilities"]["headers"] extends false
  ? M extends { readonly headers: infer H }
    ? Omit<M, "headers"> & { readonly headers: Carried<P, H> }
    : M
  : M;

/** One of several messages as it is given to be sent. */
export type Outgoing<P extends Protocol, M> =
  M extends Tagged<infer Name, infer T, infer H>
    ? { readonly message: Name; readonly payload: T } & Headed<P, H>
    : never;
