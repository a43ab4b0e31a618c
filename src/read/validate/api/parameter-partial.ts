import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Api, Channel, Operation } from '../../../ir/api.js';
import type { Origin } from '../../../ir/described.js';
import { at, originOf } from '../../document/refs.js';
import type { Reading } from '../../document/source.js';
import { carriages, type Carriage } from '../../protocols/carriage.js';
import { partial } from '../../protocols/partial.js';
import type { ApiRule } from './rule.js';

/** Addresses from which nothing is received unless their parameters are said: once a channel, parameter and protocol. */
export const parameterPartial: ApiRule = (api, reading, ways) => {
  for (const channel of api.channels) {
    const spoken = [...(ways.get(channel.id) ?? [])];
    for (const one of spoken) {
      const found = partial(channel, one);
      if (!found) continue;
      const { segment, respelled } = found;
      const isAlone = spoken.every((each) => (carriages[each] as Carriage).segment?.separator === segment.separator);
      for (const parameter of found.parameters) {
        const refused = refusedOf(api, channel, parameter);
        if (refused === undefined) continue;
        const params = { parameter, protocol: carriages[one].title, refused, segment, respelled, isAlone };
        reading.report({ ...diagnostic('parameter-partial', params, addressOf(reading, channel)), part: `{${parameter}}` });
      }
    }
  }
};

/** What fails at run time: who serves leaves all open; who asks says what the request has; who listens may say which. */
function refusedOf({ operations, channels }: Api, { id }: Channel, parameter: string): 'service' | 'requests' | 'clients' | undefined {
  const own = operations.filter(({ channel }) => channel === id);
  if (own.some(({ action }) => action === 'receive')) return 'service';
  const leavesOpen = ({ channel, reply }: Operation): boolean =>
    reply?.channel === id &&
    channel !== id &&
    reply.unmatched === undefined &&
    channels.find((each) => each.id === channel)?.parameters.some(({ name }) => name.source === parameter) === false;
  if (operations.some(leavesOpen)) return 'requests';
  return own.length > 0 ? 'clients' : undefined;
}

/** In AsyncAPI 2 it is the key of the channel. */
function addressOf(reading: Reading, { origin }: Channel): Origin {
  const place = at(reading, origin.file, `${origin.pointer}/address`);
  return place ? originOf(place) : origin;
}
