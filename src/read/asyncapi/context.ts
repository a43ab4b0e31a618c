import type { Channel, Message, Operation, SecurityScheme, Server } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { Reading } from '../document/source.js';
import type { SchemaGraph } from '../schemas/index.js';

/** In what the versions differ where they share a reader. */
export interface Dialect {
  /** Whether a trait overrides what it is applied to (2.x) or yields to it (3.x). */
  readonly traits: 'override' | 'yield';
  /** Whether `schemaFormat` stands on the message (2.x) or wraps the schema (3.x). */
  readonly schemaFormat: 'message' | 'schema';
  /** Whether addresses and parameters may differ (2.x, whose text and test kit disagree) or must agree (3.x). */
  readonly parameters: 'loose' | 'exact';
}

/** What the readers of one document share. The maps hold what has been read, by canonical place: a thing reached twice is one thing. */
export interface Context {
  readonly reading: Reading;
  readonly dialect: Dialect;
  readonly schemas: SchemaGraph;
  readonly defaultContentType: string | undefined;
  readonly messages: Map<Id, Message>;
  readonly schemes: Map<Id, SecurityScheme>;
  /** Content types that no one wrote; each is reported once. */
  readonly assumed: Set<string>;
}

/** The parts of a document that the versions arrange differently. */
export interface Parts {
  readonly servers: readonly Server[];
  readonly channels: readonly Channel[];
  readonly operations: readonly Operation[];
}
