import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { text } from '../../asyncapi/fields.js';
import { schemaFormat } from '../../schemas/formats.js';
import { child, follow, isReference, originOf } from '../../document/refs.js';
import type { Place } from '../../document/source.js';
import type { DocumentRule } from './rule.js';

/** 3.x Multi Format Schema Object: it has a schema, and what the schema references is in the same format. */
export const multiFormat: DocumentRule = {
  kinds: ['multiFormat'],
  majors: ['3'],
  check(place, { reading }) {
    const schema = child(place, 'schema');
    const format = text(place, 'schemaFormat') ?? '';
    if (!schema) return reading.report(diagnostic('multi-format-incomplete', { format }, originOf(place)));
    const target = isReference(schema) && !hasOwnBase(schema, format) ? follow(reading, schema) : undefined;
    const other = target && text(target, 'schemaFormat');
    if (other !== undefined && !isSame(format, other))
      reading.report(diagnostic('ref-format-mismatch', { format, other }, originOf(schema)));
  },
};

/** Whether references in a schema are from its own `$id`, which the schema's reader knows of, and not from the document. */
function hasOwnBase(schema: Place, format: string): boolean {
  const { dialect } = schemaFormat(format);
  return dialect?.siblings === true && dialect.ids !== 'none' && text(schema, dialect.ids) !== undefined;
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [schemaFormat(left), schemaFormat(right)];
  return one.format === other.format && one.dialect === other.dialect;
}
