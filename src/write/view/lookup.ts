import type { Api, Message } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { Type } from '../../ir/types.js';

/** What views of operations look up, by id: a document may have thousands. */
export interface Lookup {
  readonly messages: ReadonlyMap<Id, Message>;
  /** For each channel, its own key for each of its messages. */
  readonly keys: ReadonlyMap<Id, ReadonlyMap<Id, string>>;
  /** What declarations declare. */
  readonly types: ReadonlyMap<Id, Type>;
}

export function lookupOf(api: Api): Lookup {
  return {
    messages: new Map(api.messages.map((message) => [message.id, message])),
    keys: new Map(api.channels.map(({ id, messages }) => [id, new Map(messages.map(({ key, message }) => [message, key]))])),
    types: new Map(api.types.map(({ id, type }) => [id, type])),
  };
}
