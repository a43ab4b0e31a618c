import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Origin } from '../../../ir/described.js';
import { at, originOf } from '../../document/refs.js';
import { typeNames } from '../../../ir/assertions.js';
import type { ApiRule } from './rule.js';

/** Message Object, headers: "Schema MUST be a map of key-value pairs". A schema that says nothing of its type allows one. */
export const headersType: ApiRule = ({ messages, checks }, reading) => {
  for (const { headers } of messages) {
    const found = headers && follow(headers.check);
    const type = found?.bool === false ? [] : found?.type;
    if (found && type !== undefined && !type.includes('object'))
      reading.report(diagnostic('headers-type', { type: type.length === 0 ? 'nothing' : typeNames(type) }, written(found.origin)));
  }

  /** What is to be corrected: the type, where it is said. */
  function written(origin: Origin): Origin {
    const type = at(reading, origin.file, `${origin.pointer}/type`);
    return type ? originOf(type) : origin;
  }

  function follow(id: number) {
    const seen = new Set<number>();
    let check = checks[id];
    while (check?.ref !== undefined && !seen.has(check.ref)) {
      seen.add(check.ref);
      check = checks[check.ref];
    }
    return check;
  }
};
