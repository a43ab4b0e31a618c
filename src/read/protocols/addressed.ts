// Channels without an address: where a binding names the queue or the topic, that is where their messages go. Elsewhere it is unknown
// until run time, as with the inbox of a request.
import type { Api, Channel } from '../../ir/api.js';
import type { Named } from './field.js';
import { protocols } from './table.js';

/** The protocols of a channel, and the place that its binding names over each. */
export type Places = ReadonlyMap<string, Named | undefined>;

/** By the servers of the channel; by its bindings where the document has none. */
export function placesOf({ servers: known }: Pick<Api, 'servers'>, { servers, bindings }: Channel): Places {
  const spoken = known.filter(({ id }) => servers.includes(id)).map(({ protocol }) => protocol);
  const names = known.length === 0 ? Object.keys(bindings) : spoken;
  return new Map(names.map((name) => [name, protocols.find((each) => each.name === name)?.named?.(bindings[name]?.used ?? {})]));
}

/** The same with an address for each channel that has none and is named over every protocol. */
export function addressed<A extends Pick<Api, 'servers' | 'channels'>>(api: A): A {
  if (api.channels.every(({ address }) => address !== null)) return api;
  return { ...api, channels: api.channels.map((channel) => (channel.address === null ? named(api, channel) : channel)) };
}

function named(api: Pick<Api, 'servers'>, channel: Channel): Channel {
  const places = [...placesOf(api, channel)];
  const found = places.flatMap(([protocol, place]) => (place ? [[protocol, place] as const] : []));
  const [first] = found;
  if (!first || found.length < places.length) return channel;
  const bindings = found.flatMap(([protocol, { used }]) => {
    const binding = channel.bindings[protocol];
    return binding && used ? [[protocol, { ...binding, used }] as const] : [];
  });
  // Of several names each transport goes by its own, which is in its binding.
  return { ...channel, address: { parts: [first[1].name] }, bindings: { ...channel.bindings, ...Object.fromEntries(bindings) } };
}
