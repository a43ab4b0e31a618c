import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { at, originOf } from '../../document/refs.js';
import { carriages, type Carriage } from '../../protocols/carriage.js';
import { unmatched } from '../../protocols/matching.js';
import { routesOf } from '../../protocols/routes.js';
import { printed } from './expression-target.js';
import type { ApiRule } from './rule.js';

/** Operation Reply Address Object: addresses that do nothing over a protocol, once an operation and protocol. */
export const replyAddressUncarried: ApiRule = (api, reading) => {
  if (!api.operations.some(({ reply }) => reply?.address)) return;
  const ways = routesOf(api);
  // What is said of these says it.
  const lost = new Set(unmatched(api, ways).map(({ operation, spoken }) => `${spoken} ${operation.id}`));
  for (const { id, name, origin, channel, reply } of api.operations) {
    const address = reply?.address;
    if (!address) continue;
    const place = at(reading, origin.file, `${origin.pointer}/reply/address`);
    for (const spoken of ways.get(channel) ?? []) {
      const carriage: Carriage = carriages[spoken];
      const goesBack = carriage.reply === 'payload';
      const isCarried = carriage.headers || address.of === 'payload';
      if ((isCarried && !goesBack) || lost.has(`${spoken} ${id}`)) continue;
      const params = { operation: name.source, protocol: carriage.title, expression: printed(address), goesBack };
      reading.report(diagnostic('reply-address-uncarried', params, place ? originOf(place) : origin));
    }
  }
};
