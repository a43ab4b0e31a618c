import {
  addressPattern,
  type Addressing,
  type AddressTemplate,
} from "./address.js";
import type { AnyMessage } from "./descriptor.js";
import type { Source } from "./transport.js";

/** A channel of the document. `bindings` is by protocol; a transport reads only its own. */
export interface Channel {
  readonly name: string;
  /** Null where the address is known only at run time: the inbox of a request. */
  readonly address: AddressTemplate | null;
  /** Of the servers that the document has it on, where these are not all of the document's protocols. */
  readonly protocols?: readonly string[];
  readonly bindings?: Readonly<Record<string, object>>;
  /** Schemas of bindings, by protocol and field: `ws.query`. */
  readonly codecs?: Readonly<Record<string, AnyMessage["headers"]>>;
}

/** Whether the document has the channel over a protocol. In memory all are there: that is for tests. */
export function isOver({ protocols }: Channel, protocol: string): boolean {
  return protocols?.includes(protocol) !== false || protocol === "memory";
}

/** For transports with one stream of messages for all sources. */
export function sourceRouter(
  sources: readonly Source[],
  addressing: Addressing,
): (address: string) => Source | undefined {
  const patterns = sources.map((source) => ({
    source,
    pattern: addressPattern(source.channel.address, addressing, source.params),
  }));
  return (address) =>
    patterns.find(({ pattern }) => pattern.test(address))?.source;
}
