import {
  addressPattern,
  type Addressing,
  type AddressTemplate,
} from "./address.js";
import type { AnyMessage } from "./descriptor.js";
import type { Protocol } from "./protocol.js";
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

/** The same for the compiler: `Here` over the protocols called `Names`, in memory, and where the protocol is not known. */
type IfOver<P extends Protocol, Names, Here, Elsewhere> = (Names | "memory") &
  P["name"] extends never
  ? Elsewhere
  : Here;

/** What a method belongs to that the document has over protocols called `Names` alone: nothing over another one. */
export type Over<P extends Protocol, Names extends string> = IfOver<
  P,
  Names,
  unknown,
  { readonly "only over": Names }
>;

/** Handlers of which some are needed over the protocols alone that `Limits` names: over another one they stay idle, and may be left out. */
export type HandledOver<
  P extends Protocol,
  Handlers,
  Limits extends { readonly [Name in keyof Handlers]?: string },
> = Omit<Handlers, IdleOver<P, Limits>> &
  Partial<Pick<Handlers, IdleOver<P, Limits> & keyof Handlers>>;

type IdleOver<P extends Protocol, Limits> = {
  [Name in keyof Limits]: IfOver<P, Limits[Name], never, Name>;
}[keyof Limits];

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
