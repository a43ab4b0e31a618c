import type { Api } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import { spokenBy, type Spoken } from './carriage.js';

/** What things travel over, by id. */
export type Routes = ReadonlyMap<Id, ReadonlySet<Spoken>>;

/**
 * What each server, channel, operation and message travels over, by id: what the servers of the channel speak. A reply has its own
 * channel, or goes back over that of the request; a message that no operation has travels nowhere.
 */
export function routesOf({ servers, channels, operations }: Api): Routes {
  const found = new Map<Id, Set<Spoken>>();
  for (const server of servers) {
    const spoken = spokenBy(server);
    if (spoken !== undefined) found.set(server.id, new Set([spoken]));
  }
  const add = (id: Id, ways: readonly Id[]): void => {
    const known = found.get(id) ?? new Set<Spoken>();
    found.set(id, known);
    for (const spoken of ways.flatMap((way) => [...(found.get(way) ?? [])])) known.add(spoken);
  };
  for (const channel of channels) add(channel.id, channel.servers);
  for (const { id, channel, messages, reply } of operations) {
    for (const each of [id, ...messages]) add(each, [channel]);
    for (const each of reply?.messages ?? []) add(each, [reply?.channel ?? channel]);
  }
  return found;
}
