import type { Channel } from "./channel.js";
import type { Violation } from "./errors.js";
import type { Headers } from "./transport.js";

/** What the runtime needs of the codec of a payload or of headers. */
export interface MessageCodec<T> {
  is(value: unknown): value is T;
  validate(value: unknown): readonly Violation[];
  /** Throws an error, with `violations` where a schema is violated. */
  parse(text: string | Uint8Array): T;
  /** Throws an error, with `violations` where a schema is violated. */
  stringify(value: T): string;
}

/** Where in a message the document puts something. */
export interface Place {
  readonly in: "payload" | "header";
  readonly path: readonly string[];
}

/** A message as data. Without a codec the payload is any JSON. */
export interface Message<T = unknown, H = Headers> {
  /** Its name in the document, as the union of several messages says. */
  readonly name: string;
  readonly contentType: string;
  /** The body is the payload's own text, or the payload is bytes; absent for JSON. */
  readonly body?: "text" | "bytes";
  readonly payload?: MessageCodec<T>;
  readonly headers?: MessageCodec<H>;
  /** Of the key; without one it is any text. */
  readonly key?: MessageCodec<unknown>;
  readonly correlation?: Place;
  readonly bindings?: Readonly<Record<string, object>>;
}

/** A message, whatever its types are. */
export type AnyMessage = Message<unknown, unknown>;

/**
 * An operation as data, from the application's side. `T` is what is sent or received: the payload, or a union tagged by
 * `message` where there are several; `R` is the same of the reply.
 */
export interface Operation<T = unknown, R = unknown> {
  readonly name: string;
  readonly channel: Channel;
  readonly messages: readonly AnyMessage[];
  readonly reply?: {
    /** Absent where the reply goes where the request says. */
    readonly channel?: Channel;
    readonly messages: readonly AnyMessage[];
    /** Where the request says where its reply goes. */
    readonly address?: Place;
  };
  /** By protocol: the defaults of `Outbound.binding`. */
  readonly bindings?: Readonly<Record<string, object>>;
  /** For the compiler only. */
  readonly "~types"?: { readonly payload: T; readonly reply: R };
}

/** What the document says beside its operations. */
export interface DocumentFacts {
  /** All of it: one may be where dead letters go. */
  readonly channels?: readonly Channel[];
  /** The protocols over which nobody may listen who lets in whoever comes: the document has security. */
  readonly guarded?: readonly string[];
}

/**
 * What is given for a request: a text that the client itself puts at `Path` may be left out. The address of the reply is always the
 * client's; a correlation id that is given counts.
 */
export type Given<T, Path extends readonly string[]> = unknown extends T
  ? T
  : T extends object
    ? Path extends readonly [infer K, ...infer Rest extends readonly string[]]
      ? Rest extends readonly []
        ? Without<T, Texts<T, K>> & Partial<Pick<T, Texts<T, K>>>
        : { [P in keyof T]: P extends K ? Given<T[P], Rest> : T[P] }
      : T
    : T;

/** Unlike `Omit` it keeps the members beside an index signature. */
type Without<T, K> = { [P in keyof T as P extends K ? never : P]: T[P] };

/** The member, where it takes any text; one that takes only some is the caller's. */
type Texts<T, K> = keyof {
  [P in keyof T as P extends K ? (string extends T[P] ? P : never) : never]: P;
} &
  keyof T;

/** A single message that was received. */
export interface Payload<T, H = Headers> {
  readonly payload: T;
  readonly headers: H;
}

/** One of several messages that was received. */
export interface Tagged<Name extends string, T, H = Headers> extends Payload<
  T,
  H
> {
  readonly message: Name;
}
