import type { Addressing, Params } from "./address.js";
import type { Channel } from "./channel.js";
import type { Peers, Protocol } from "./protocol.js";
import type { Limit } from "./time.js";

/** A message while it is being put together, field by field: this is done for every one. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Headers as they travel: text. */
export type Headers = Readonly<Record<string, string>>;

/** What both directions share. `body` is exactly the payload of the document, never an envelope. */
export interface Content {
  readonly body: Uint8Array;
  readonly headers: Headers;
  /** Headers of which the transport makes something itself: they are in `headers` only where the document requires them. */
  readonly reserved?: () => Headers;
  readonly contentType: string;
  /** Whether it is bytes rather than text: protocols that tell these apart send it so, and say what they received. */
  readonly isBinary?: boolean;
  /** The same over every retry of one publish, so that a receiver can drop duplicates. */
  readonly messageId: string;
}

/** A message on its way out. */
export interface Outbound<P extends Protocol = Protocol> extends Content {
  readonly channel: Channel;
  /** Concrete, spelled by the transport's own `addressing`. */
  readonly address: string;
  /** What its order goes by, where it has such. */
  readonly key?: string;
  readonly binding: P["send"];
  readonly correlationId?: string;
  /** From `Inbox.replyTo`, or of a message that is given up; opaque to everyone but this protocol. */
  readonly replyTo?: string;
  /** A reply is waited for, so long at most, in milliseconds. */
  readonly replyWithinMs?: number;
}

/** A message on its way in. */
export interface Inbound<P extends Protocol = Protocol> extends Content {
  /** Which of the requested sources it came through: the transport knows, an address alone does not. */
  readonly source: Source;
  readonly address: string;
  /** The unit that the protocol keeps in order: partition, queue, stream, socket. */
  readonly lane: string;
  /** The finer unit of order, where messages have a key. */
  readonly key?: string;
  readonly redelivered: boolean;
  readonly binding: P["receive"];
  readonly correlationId?: string;
  /** Where its sender wants the reply, as the protocol says it; a dead letter takes it along. */
  readonly replyTo?: string;
  /** Whether a message with this binding is what arrived, where the protocol names the kinds of its messages. */
  isOfKind?(binding: object): boolean;
  /** Answers the sender, where the protocol knows the way back. */
  respond?(answer: Content): Promise<void>;
}

/** Sends an answer. The id is the request's, where the transport does not know it. */
export type Answering = (
  answer: Content,
  correlationId?: string,
) => Promise<void>;

/** What becomes of one message. */
export type Outcome = "ack" | "retry" | "reject";

/**
 * The answer of `Deliver`, so it is neither forgotten nor given twice. It can be awaited, and never rejects; who gives it a function
 * is called back in the same turn, without the promises that a message would leave to the collector.
 */
export interface Settlement {
  then(settled: (outcome: Outcome) => void): void;
}

/** Calls may overlap; the transport calls in arrival order and holds at most `credit` unanswered calls. */
export type Deliver<P extends Protocol = Protocol> = (
  message: Inbound<P>,
) => Settlement;

/** A channel with some parameters fixed; a missing one means any value. Never a protocol's own pattern. */
export interface Source {
  readonly channel: Channel;
  readonly params: Params;
  /** The document's binding of the operation that receives. */
  readonly binding?: object;
}

/** What to receive, and how much of it at a time. */
export interface ConsumeRequest {
  /** All at once: members of a group and servers cannot add sources later. */
  readonly sources: readonly Source[];
  /** Instances of one group share the messages; without a group this instance gets a copy from now on. */
  readonly group?: string;
  /** The one number behind prefetch, windows and pauses. */
  readonly credit: number;
  /** Where messages that are given up are going to be published: to be there before anything is received. */
  readonly deadLetters?: readonly Channel[];
  /** What comes are replies. One that is rejected is another instance's, where several receive from one queue. */
  readonly isForReplies?: boolean;
}

/** A running subscription. */
export interface Consumption {
  /** When it resolves nothing new is taken; what was delivered can still be settled. Does not wait for handlers. */
  stop(): Promise<void>;
  /**
   * After `stop`: what the other side had given to us alone is delivered after all. Resolves when all of it is settled. Absent where
   * it goes back by itself.
   */
  rest?(): Promise<void>;
  /** After the last settlement: commit, leave. */
  close(): Promise<void>;
}

/** Where replies come in for this process alone. */
export interface Inbox {
  /** Undefined where the reply comes back on the wire on which the request left. */
  replyTo(correlationId: string): string | undefined;
  close(): Promise<void>;
}

/** A reply as the transport hands it over. */
export interface Replied extends Content {
  readonly correlationId?: string;
  /** The protocol itself said that nobody will answer. */
  readonly failure?: string;
}

/**
 * How a connection stands. `rejoining`: it stands, and takes what is sent, but not all that is received comes yet. `failed`: it is not tried
 * again, for the other side refuses us for a reason that time does not mend.
 */
export type LinkState =
  | "connecting"
  | "connected"
  | "rejoining"
  | "disconnected"
  | "failed"
  | "closed";

/** What the application is going to do with a channel: what to check, create or accept. */
export interface ChannelUse {
  readonly channel: Channel;
  readonly use: "send" | "receive";
}

/** What a transport gets when it connects. */
export interface Session {
  readonly uses: readonly ChannelUse[];
  /**
   * May be called again with what is known already. `cause`: why it is so. `address`: whose connection it is, where addresses have one
   * each; `closed` then, until the next message to it opens another.
   */
  onState(state: LinkState, cause?: Error, address?: string): void;
  /** An error that no caller sees, and that does not end the connection. */
  onError?(error: Error): void;
}

/** One protocol. Everything in which protocols differ is behind these calls; everything else lives once, in the runtime. */
export interface Transport<P extends Protocol = Protocol> {
  /** Picks the document's bindings. */
  readonly protocol: P["name"];
  readonly capabilities: P["capabilities"];
  readonly addressing: Addressing;
  /** As its protocol has it. */
  readonly peers?: Peers;
  /** Fails fast with `ConnectError`; afterwards reconnecting is the transport's own business. */
  connect(session: Session): Promise<void>;
  /**
   * Resolves on what `capabilities.confirm` names. Throws `PublishError`, whose `retryable` drives the retry.
   * Nobody waits any longer once the limit's signal aborts, which is made when it is asked for.
   */
  publish(message: Outbound<P>, limit: Limit): Promise<void>;
  /**
   * The channel that dead letters go to, with what the document says elsewhere of the queue or the topic that its address names.
   * Absent where addresses are all the names there are.
   */
  parking?(channel: Channel, documented: readonly Channel[]): Channel;
  /** What a dead letter takes along of what the protocol says of its message. Absent where that is its headers alone. */
  keeping?(message: Inbound<P>): Pick<Outbound<P>, "binding" | "headers">;
  consume(request: ConsumeRequest, deliver: Deliver<P>): Promise<Consumption>;
  /** `onReply` returns true when the message was a reply that someone waits for. */
  openInbox?(onReply: (reply: Replied) => boolean): Promise<Inbox>;
  /**
   * The way to the address that a request names in its payload or its headers: strangers have written it. Throws `AddressError` where
   * nothing can be sent. Absent where replies go back on the wire of their request.
   */
  wayTo?(address: string): Answering;
  close(): Promise<void>;
}
