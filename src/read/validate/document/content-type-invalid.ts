import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** RFC 6838: a type, a slash and a subtype, with parameters behind a semicolon. */
const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+\s*(?:;.*)?$/s;

/** Message Object: "The value MUST be a specific media type". */
export const contentTypeInvalid: DocumentRule = {
  kinds: ['root', 'message', 'messageTrait'],
  check(place, { reading }) {
    for (const name of ['defaultContentType', 'contentType']) {
      const written = child(place, name);
      const type = written?.value;
      if (written === undefined || typeof type !== 'string' || mediaType.test(type.trim())) continue;
      reading.report(diagnostic('content-type-invalid', { type }, originOf(written)));
    }
  },
};
