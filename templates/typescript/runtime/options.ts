import type { Params } from "./address.js";
import type { Validate } from "./content.js";
import type { OnError } from "./given-up.js";
import type { ByHeaders, Headed } from "./headers.js";
import type { Middleware } from "./middleware.js";
import type { OutboxOptions } from "./outbox.js";
import type { Capabilities, Protocol } from "./protocol.js";
import type { Backoff } from "./time.js";
import type { Headers } from "./transport.js";

/** An option that a protocol cannot honour is `never`, so the compiler says so; ignoring it would lose messages. */
type When<Possible, Option> = [Possible] extends [true]
  ? Option
  : { [K in keyof Option]?: never };

type Order<C extends Capabilities> = C["order"] extends "key"
  ? "key" | "source" | "none"
  : C["order"] extends "source"
    ? "source" | "none"
    : "none";

/** How messages are received. */
export type ConsumeOptions<P extends Protocol> = {
  /** Handlers at a time; also what may be outstanding with us. Default 16. */
  readonly concurrency?: number;
  /** Attempts in this process before a message is given up. Default 5, with full jitter. */
  readonly retry?: Partial<Backoff>;
  /** `key` and `source` keep that order, `none` is free to overtake. Default: the strongest of the protocol. */
  readonly order?: Order<P["capabilities"]>;
  /** Ends it, as a drain does. */
  readonly signal?: AbortSignal;
} & When<
  P["capabilities"]["deadLetter"],
  {
    /** Where given-up messages are published; `{address}` stands for the original one. */
    readonly deadLetter?: string;
  }
> &
  When<
    P["capabilities"]["groups"],
    {
      /**
       * Instances with the same group share the messages, and find what was sent while they were away. Without one each instance gets
       * all of them, from when it starts; unless the document names a group (Kafka's `groupId`), or a queue (AMQP).
       */
      readonly group?: string;
    }
  > &
  When<
    P["capabilities"]["redeliver"],
    {
      /** What becomes of a given-up message without `deadLetter`. Default `reject`. */
      readonly exhausted?: "reject" | "redeliver";
    }
  >;

/** The same without its conditions: what the loop works with once the compiler has agreed. */
export interface ResolvedConsumeOptions {
  readonly concurrency: number;
  readonly retry: Backoff;
  readonly order: "key" | "source" | "none";
  readonly signal?: AbortSignal;
  readonly deadLetter?: string;
  readonly group?: string;
  readonly exhausted: "reject" | "redeliver";
}

/** How one message is sent. `H` is the type of its headers: `never` where they are in the message itself. */
export type SendOptions<P extends Protocol, H = Headers, K = string> = {
  /** Messages with the same key keep their order. */
  readonly key?: P["capabilities"]["order"] extends "key" ? K : never;
  readonly binding?: P["send"];
  /** Until it is confirmed, or for a request until its reply is there. Default: that of the application. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
} & Headed<P, H>;

/** The same as a last argument, which may be left out where no headers are required. */
export type SendArguments<
  P extends Protocol,
  H = Headers,
  K = string,
> = ByHeaders<
  P,
  H,
  [options?: SendOptions<P, H, K>],
  [options?: SendOptions<P, H, K>],
  [options: SendOptions<P, H, K>]
>;

/** What clients and services have in common. */
export interface ApplicationOptions<P extends Protocol> {
  /** Around everything that is sent and received, the first outermost. */
  readonly use?: readonly Middleware<P>[];
  /** Default `both`. */
  readonly validate?: Validate;
  /** Defaults for all that is sent. */
  readonly send?: {
    /** Of a message until it is confirmed, and of a request until its reply is there. Default 30,000. */
    readonly timeoutMs?: number;
    /** As long as the time allows, unless `attempts` says less. */
    readonly retry?: Partial<Backoff>;
    /** What waits while there is no connection. */
    readonly buffer?: Partial<OutboxOptions>;
  };
  /** Gives up connecting. */
  readonly signal?: AbortSignal;
  /** Called when `status` has become another one, and never twice with the same; attempts to reconnect are no changes. */
  readonly onStateChange?: (health: Health) => void;
  /**
   * Told of errors that no caller sees. Without it each is a line of JSON on standard error, or in the browser's console, except of messages
   * that become dead letters.
   */
  readonly onError?: OnError;
}

/** What a service is started with. */
export type ServiceOptions<P extends Protocol> = ApplicationOptions<P> &
  ConsumeOptions<P>;

/** How long a drain may take. Default 10,000. */
export interface DrainOptions {
  readonly timeoutMs?: number;
}

/** Parameters to receive from: left out they mean any, where the protocol has wildcards. */
export type Filter<
  P extends Protocol,
  A extends Params,
> = P["capabilities"]["wildcards"] extends true ? Partial<A> : A;

/** How an application is. */
export interface Health {
  /**
   * `starting`: not connected yet, or a service that does not receive yet; `degraded`: a connection is lost, or what is received on it does
   * not come yet, and it is tried again; `failed`: something was refused for good, and is not tried again. `lastError` says why.
   */
  readonly status:
    "starting" | "ready" | "degraded" | "failed" | "draining" | "closed";
  /** Whether all connections stand. */
  readonly connected: boolean;
  /** Messages being handled or sent. */
  readonly inFlight: number;
  /** Replies that came after their request had given up; they were dropped. */
  readonly lateReplies: number;
  /** What is wrong now: absent when all is well, whatever was wrong before. */
  readonly lastError?: Error;
}
