import { text } from '../../asyncapi/fields.js';
import { child } from '../../document/refs.js';
import { carriedTarget, checkCarried } from '../../schemas/carried.js';
import { schemaFormat } from '../../schemas/formats.js';
import type { DocumentRule } from './rule.js';

/** Avro and Protobuf schemas are well formed, used or not. 2.x has the format on the message, 3.x around the schema. */
export const carriedSchema: DocumentRule = {
  kinds: ['message', 'multiFormat'],
  check(place, { reading, version }) {
    const schema = child(place, version.major === '2' ? 'payload' : 'schema');
    const format = schemaFormat(text(place, 'schemaFormat'));
    const target = schema && format.dialect === undefined ? carriedTarget(reading, schema) : undefined;
    // What is announced once more is looked at as what it is announced as there.
    if (target && text(target, 'schemaFormat') === undefined) checkCarried(reading, format, target);
  },
};
