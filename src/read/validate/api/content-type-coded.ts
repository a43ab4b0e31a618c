import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { familyOf, shapeOf } from '../../asyncapi/bodies.js';
import { at, originOf } from '../../document/refs.js';
import type { ApiRule } from './rule.js';

/** Payloads whose content type is not JSON, and whose schema so means nothing or is taken for that of JSON. */
export const contentTypeCoded: ApiRule = ({ messages, checks }, reading) => {
  for (const { contentType, body, payload, origin } of messages) {
    const family = familyOf(contentType);
    if (family === 'json') continue;
    const shape = shapeOf(checks, payload);
    // Text in another encoding than UTF-8 is bytes.
    const isRecoded = body === 'bytes' && shape !== 'open' && /^text\//i.test(contentType);
    if (shape !== 'structured' && !isRecoded) continue;
    const own = at(reading, origin.file, `${origin.pointer}/contentType`);
    const place = own ? originOf(own) : origin;
    if (body) reading.report(diagnostic('content-type-uncoded', { contentType, body }, place));
    else if (family === undefined) reading.report(diagnostic('content-type-unknown', { contentType }, place));
  }
};
