import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { familyOf, shapeOf } from '../../asyncapi/bodies.js';
import { at, originOf } from '../../document/refs.js';
import type { ApiRule } from './rule.js';

/** Payloads with parts, in content types that are not JSON: what becomes of them. */
export const contentTypeCoded: ApiRule = ({ messages, checks }, reading) => {
  for (const { contentType, body, payload, origin } of messages) {
    const family = familyOf(contentType);
    if (family === 'json' || shapeOf(checks, payload) !== 'structured') continue;
    const own = at(reading, origin.file, `${origin.pointer}/contentType`);
    const place = own ? originOf(own) : origin;
    if (body) reading.report(diagnostic('content-type-uncoded', { contentType, body }, place));
    else if (family === undefined) reading.report(diagnostic('content-type-unknown', { contentType }, place));
  }
};
