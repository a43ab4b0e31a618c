import type { Api, Channel, Message } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { Type } from '../../ir/types.js';

/** What views of operations look up, by id: a document may have thousands. */
export interface Lookup {
  readonly messages: ReadonlyMap<Id, Message>;
  /** What each message is called where it is one of several. */
  readonly tags: ReadonlyMap<Id, string>;
  /** What declarations declare. */
  readonly types: ReadonlyMap<Id, Type>;
}

export function lookupOf(api: Api): Lookup {
  return {
    messages: new Map(api.messages.map((message) => [message.id, message])),
    tags: tagsOf(api),
    types: new Map(api.types.map(({ id, type }) => [id, type])),
  };
}

/** A message has one name wherever it is sent: its own. Where a channel has two of that name, it is what the channel calls them. */
function tagsOf({ messages, channels }: Pick<Api, 'messages' | 'channels'>): ReadonlyMap<Id, string> {
  const tags = new Map(messages.map(({ id, name }) => [id, name.source]));
  for (const channel of channels) if (hasTwins(channel, tags)) for (const { key, message } of channel.messages) tags.set(message, key);
  return tags;
}

function hasTwins({ messages }: Channel, tags: ReadonlyMap<Id, string>): boolean {
  const own = new Set(messages.map(({ message }) => message));
  return new Set([...own].map((id) => tags.get(id))).size < own.size;
}
