import { parseAddress, type Addressing } from "./address.js";
import type { Channel } from "./channel.js";
import type { Inbound } from "./transport.js";

/**
 * Whether a message is another channel's of the document: a wildcard also brings what has other values than a parameter may have. Who
 * receives from that channel gets it there.
 */
export function isAstray(
  { source, address }: Pick<Inbound, "source" | "address">,
  documented: readonly Channel[],
  addressing: Addressing,
): boolean {
  const isOf = (channel: Channel): boolean =>
    channel.address !== null &&
    parseAddress(channel.address, address, addressing) !== undefined;
  return !isOf(source.channel) && documented.some(isOf);
}
