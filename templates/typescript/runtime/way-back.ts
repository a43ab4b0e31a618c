import { parseAddress, type Params } from "./address.js";
import type { Channel } from "./channel.js";
import type { Operation } from "./descriptor.js";
import { AddressError, asError, DecodeError } from "./errors.js";
import type { Delivery } from "./intake.js";
import { readPlace } from "./place.js";
import type { Protocol } from "./protocol.js";
import type { Answering, Inbound, Transport } from "./transport.js";

/** Where an answer goes. */
export type WayBack =
  | { readonly channel: Channel; readonly params: Params }
  | { readonly answer: Answering | undefined };

/**
 * The way back to who asked: where the request says in the document's place, else the channel that the document has for replies, else
 * as the protocol has it. Throws `DecodeError` where the request names what is no address: nobody could be answered, so nothing is done.
 */
export function wayBack<P extends Protocol>(
  { name, channel: asked, reply }: Operation,
  transport: Transport<P>,
  { payload, params, raw }: Delivery<P>,
): WayBack {
  const own = reply?.channel;
  const fixed = own?.address && own !== asked ? own : undefined;
  const named =
    reply?.address && transport.wayTo
      ? readPlace(reply.address, { payload, headers: raw.headers })
      : undefined;
  const refused = (thrown: unknown): DecodeError => {
    const cause = asError(thrown);
    const where = { operation: name, channel: asked.name, cause };
    const text = `${name}: the request cannot be answered: ${cause.message}`;
    return new DecodeError(text, [], where);
  };
  if (named === undefined || named === null)
    return fixed
      ? { channel: fixed, params }
      : { answer: raw.respond && nativeWay(raw, refused) };
  try {
    const text = addressOf(named);
    const found =
      fixed && parseAddress(fixed.address, text, transport.addressing);
    if (fixed && found) return { channel: fixed, params: found };
    return { answer: transport.wayTo?.(text) };
  } catch (thrown) {
    throw refused(thrown);
  }
}

/** Where the protocol's own address is none, the answer is late to find out; once is enough. */
function nativeWay<P extends Protocol>(
  raw: Inbound<P>,
  refused: (thrown: unknown) => Error,
): Answering {
  return async (content) => {
    try {
      await raw.respond?.(content);
    } catch (thrown) {
      throw thrown instanceof AddressError ? refused(thrown) : thrown;
    }
  };
}

function addressOf(value: unknown): string {
  if (typeof value === "string") return value;
  throw new AddressError(`${typeof value} is no address`);
}
