import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { ApiRule } from './rule.js';

/** Message Object, headers: "Schema MUST be a map of key-value pairs". A schema that says nothing of its type allows one. */
export const headersType: ApiRule = ({ messages, checks }, { report }) => {
  for (const { headers } of messages) {
    const found = headers && follow(headers.check);
    const type = found?.bool === false ? [] : found?.type;
    if (found && type !== undefined && !type.includes('object'))
      report(diagnostic('headers-type', { type: type.join(' or ') }, found.origin));
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
