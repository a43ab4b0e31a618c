import type { Api } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import { spokenBy, type Spoken } from './carriage.js';

/** What each server, channel, operation and message travels over, by id. */
export type Routes = ReadonlyMap<Id, ReadonlySet<Spoken>>;

/**
 * By what the servers of the channel speak. A reply has its own channel, or goes back over that of the request; a message that no operation
 * has travels nowhere.
 */
export function routesOf({ servers, channels, operations }: Pick<Api, 'servers' | 'channels' | 'operations'>): Routes {
  const found = new Map<Id, Set<Spoken>>();
  for (const server of servers) {
    const spoken = spokenBy(server);
    if (spoken !== undefined) found.set(server.id, new Set([spoken]));
  }
  const add = (id: Id, way: Id): void => {
    const known = found.get(id) ?? new Set<Spoken>();
    found.set(id, known);
    for (const spoken of found.get(way) ?? []) known.add(spoken);
  };
  for (const channel of channels) for (const server of channel.servers) add(channel.id, server);
  for (const { id, channel, messages, reply } of operations) {
    add(id, channel);
    for (const message of messages) add(message, channel);
    for (const message of reply?.messages ?? []) add(message, reply?.channel ?? channel);
  }
  return found;
}
