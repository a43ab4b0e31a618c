import { ConnectError } from "./errors.js";
import type { Protocol } from "./protocol.js";
import type { Transport } from "./transport.js";

/** A transport for a document that has security over the protocols of these names: one of them that listens has to ask who comes. */
export type Guarded<P extends Protocol, Names extends string> = Transport<P> &
  (P["name"] extends Names
    ? undefined extends P["peers"]
      ? unknown
      : { readonly peers: "authorized" }
    : unknown);

/** For those who did not ask the compiler. Throws `ConnectError`. */
export function refuseUnguarded(
  { protocol, peers }: Transport,
  guarded: readonly string[],
): void {
  if (peers !== "anyone" || !guarded.includes(protocol)) return;
  throw new ConnectError(
    `the document has security over ${protocol}, and whoever comes would be let in: say who may connect, by the option authorize`,
  );
}
