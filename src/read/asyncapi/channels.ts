import type { Channel } from '../../ir/api.js';
import type { Id, Name } from '../../ir/described.js';
import { child, originOf } from '../document/refs.js';
import type { Place } from '../document/source.js';
import { readBindings } from '../protocols/index.js';
import { template } from './address.js';
import type { Context } from './context.js';
import { described } from './describe.js';
import { readParameters } from './parameters.js';

/** What the versions write differently of a channel. */
export interface ChannelParts {
  readonly id: Id;
  readonly name: Name;
  /** Null where it is unknown until run time. */
  readonly address: string | null;
  /** The place whose key the address is, in 2.x; else it is a member of the channel. */
  readonly keyed?: Place;
  readonly servers: readonly Id[];
  readonly messages: Channel['messages'];
}

/** Reads a channel of either version from where it is defined. */
export function readChannel(context: Context, place: Place, { id, name, address, keyed, servers, messages }: ChannelParts): Channel {
  const parsed = address === null ? null : template(address);
  const written = keyed ?? child(place, 'address') ?? place;
  return {
    ...described(context.reading, place, name, id),
    address: parsed,
    parameters: readParameters(context, place, { template: parsed, origin: originOf(written) }, name.source),
    servers,
    messages,
    bindings: readBindings(context.reading, context.schemas, child(place, 'bindings'), 'channel', name),
  };
}
