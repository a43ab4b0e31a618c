import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Operation } from '../../../ir/api.js';
import type { Origin } from '../../../ir/described.js';
import { at, originOf } from '../../document/refs.js';
import type { Reading } from '../../document/source.js';
import { carriages } from '../../protocols/carriage.js';
import { unmatched } from '../../protocols/matching.js';
import { routesOf } from '../../protocols/routes.js';
import type { ApiRule } from './rule.js';

/** Operation Reply Object: replies that nothing leads back to their requests, once an operation and protocol. */
export const replyUncorrelated: ApiRule = (api, reading) => {
  for (const { operation, spoken, isLost, reason } of unmatched(api, routesOf(api))) {
    const isLeftOut = operation.reply?.unmatched !== undefined;
    const params = { operation: operation.name.source, protocol: carriages[spoken].title, isLost, isLeftOut, reason };
    reading.report(diagnostic('reply-uncorrelated', params, written(reading, operation)));
  }
};

/** The reply, or the operation where a trait says it. */
function written(reading: Reading, { origin }: Operation): Origin {
  const place = at(reading, origin.file, `${origin.pointer}/reply`);
  return place ? originOf(place) : origin;
}
