import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Channel } from '../../../ir/api.js';
import { child, at, originOf } from '../../document/refs.js';
import { placesOf } from '../../protocols/addressed.js';
import { textAt } from '../../protocols/field.js';
import type { ApiRule } from './rule.js';

/** Channels that are used and have no address, though a binding names a queue, a topic or an exchange: it does not say enough. */
export const addressUnknown: ApiRule = (api, reading) => {
  for (const channel of api.channels) {
    if (channel.address !== null) continue;
    const isUsed = api.operations.some((operation) => operation.channel === channel.id);
    if (!isUsed && !api.operations.some(({ reply }) => reply?.channel === channel.id)) continue;
    const places = [...placesOf(api, channel)];
    const elsewhere = places.flatMap(([protocol, place]) => (place ? [] : [protocol]));
    for (const [protocol, place] of places) {
      const name = place?.name ?? keyedPlace(channel, protocol);
      if (name === undefined) continue;
      const params = { channel: channel.name.source, protocol, name, isUsed, elsewhere: place ? elsewhere : undefined };
      const written = at(reading, channel.origin.file, channel.origin.pointer);
      const binding = written && child(written, 'bindings');
      reading.report(diagnostic('address-unknown', params, binding ? originOf(binding) : channel.origin));
    }
  }
};

/** What in AMQP is reached by a routing key, which only an address says. */
function keyedPlace({ bindings }: Channel, protocol: string): string | undefined {
  const used = protocol === 'amqp' ? bindings['amqp']?.used : undefined;
  return used && (textAt(used, 'exchange.name') ?? textAt(used, 'queue.name'));
}
