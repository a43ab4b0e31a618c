import type { Check, CheckId } from './checks.js';
import type { Described, ExternalDocs, Id, Json, JsonText, Tag } from './described.js';
import type { Decl, TypeRef } from './types.js';

/** An AsyncAPI document of any version, normalised: plain JSON-serialisable data in document order, ids instead of cycles. */
export interface Api {
  readonly irVersion: 1;
  /** The document's `asyncapi` field, verbatim. */
  readonly asyncapi: string;
  /** Name of the root document's file. */
  readonly file: string;
  readonly id?: string;
  readonly defaultContentType?: string;
  readonly info: Info;
  readonly servers: readonly Server[];
  readonly channels: readonly Channel[];
  readonly operations: readonly Operation[];
  readonly messages: readonly Message[];
  readonly types: readonly Decl[];
  /** Declarations of the document that were not selected (`--only`). */
  readonly omitted?: readonly Decl[];
  readonly checks: readonly Check[];
  readonly security: readonly SecurityScheme[];
}

export interface Info {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
  readonly license?: { readonly name: string; readonly url?: string };
  readonly tags: readonly Tag[];
  readonly externalDocs?: ExternalDocs;
}

export interface Server extends Described {
  /** Canonical, lower case, without its secure suffix: `ws` for `wss`, `kafka` for `kafka-secure`. */
  readonly protocol: string;
  readonly tls: boolean;
  /** The protocol that carries it, where a URL of AsyncAPI 2 names another one: `ws` for MQTT over WebSocket. */
  readonly carrier?: string;
  readonly protocolVersion?: string;
  /** Host and port, possibly templated: `{stage}.example.com:8080`. */
  readonly host: Template;
  /** Starts with `/` where present. */
  readonly pathname?: Template;
  readonly variables: readonly Variable[];
  readonly security: readonly Alternative[];
  readonly bindings: Bindings;
}

export interface Channel extends Described {
  /** Null where the address is unknown until run time (a reply inbox). */
  readonly address: Template | null;
  readonly parameters: readonly Parameter[];
  /** Resolved: all servers where the document names none. */
  readonly servers: readonly Id[];
  /** By the channel's own key for the message. */
  readonly messages: readonly { readonly key: string; readonly message: Id }[];
  readonly bindings: Bindings;
}

/** Always from the application's side: 2.x `publish` is `receive`, `subscribe` is `send`. */
export interface Operation extends Described {
  readonly action: 'send' | 'receive';
  readonly channel: Id;
  /** Resolved: all of the channel's where the document names none. */
  readonly messages: readonly Id[];
  readonly reply?: Reply;
  /** In addition to the server's. */
  readonly security: readonly Alternative[];
  readonly bindings: Bindings;
}

export interface Reply {
  readonly channel?: Id;
  readonly messages: readonly Id[];
  /** Where the request says where the reply goes. */
  readonly address?: Expression;
  /** Why no reply can be matched to its request, over none of the protocols of the channel: nobody waits for one. */
  readonly unmatched?: string;
}

export interface Message extends Described {
  /** Resolved: the message's, else the document's, else the schema format's own. */
  readonly contentType: string;
  /** Absent: the payload is JSON in it. */
  readonly body?: Body;
  readonly payload?: SchemaUse;
  readonly headers?: SchemaUse;
  readonly correlationId?: Expression;
  readonly examples: readonly MessageExample[];
  readonly bindings: Bindings;
}

/**
 * How a payload stands in the body of its message where it is no JSON: as its own text, which its schema types; as text or bytes that
 * nobody looks into.
 */
export type Body = 'text' | 'rawText' | 'bytes';

export interface MessageExample {
  readonly name?: string;
  readonly summary?: string;
  readonly payload?: JsonText;
  readonly headers?: JsonText;
}

/** Literal text and parameters in turn. */
export interface Template {
  readonly parts: readonly (string | { readonly parameter: string })[];
}

export interface Parameter extends Described {
  readonly enum?: readonly string[];
  readonly default?: string;
  readonly examples: readonly string[];
  readonly location?: Expression;
  /** 2.x only: a parameter may have a schema of its own. */
  readonly schema?: SchemaUse;
}

/** A server variable: a parameter of a server's address. */
export type Variable = Parameter;

/** A runtime expression: `$message.header#/correlationId`. */
export interface Expression {
  readonly of: 'header' | 'payload';
  /** Unescaped reference tokens; empty for the whole. */
  readonly pointer: readonly string[];
}

/** All of these; the list that holds it means "any of". */
export type Alternative = readonly { readonly scheme: Id; readonly scopes: readonly string[] }[];

export interface SecurityScheme extends Described {
  readonly type: string;
  /** The scheme's own fields (`in`, `scheme`, `flows`, `openIdConnectUrl` …), verbatim with 3.x names. */
  readonly fields: Readonly<Record<string, Json>>;
}

export interface SchemaUse {
  /** Canonical media type of the schema's language without its version: `application/vnd.aai.asyncapi`, `application/schema`, … */
  readonly format: string;
  readonly type: TypeRef;
  readonly check: CheckId;
  /** The original of a schema that is not JSON Schema (Avro, Protobuf), for its own codec. */
  readonly native?: Json;
}

/** By protocol. */
export type Bindings = Readonly<Record<string, Binding>>;

/** Each field of a binding has one of three fates. A field that is a schema holds its `SchemaUse`; a nested object keeps its shape. */
export interface Binding {
  /** Version after resolving a missing one and `latest`. */
  readonly version: string;
  /** What generated code does. */
  readonly used: Readonly<Record<string, Json>>;
  /** Defaults of runtime options; null where the document names the option without a default. */
  readonly options: Readonly<Record<string, Json>>;
  readonly ignored: readonly { readonly pointer: string; readonly reason: string }[];
}
