// AsyncAPI "Multi Format Schema Object": which schema is meant, and in which format, once every wrapping is off.
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Id } from '../../ir/described.js';
import { append } from '../document/pointer.js';
import { refOf } from '../document/reference.js';
import { child, follow, idOf, isReference, leadsNowhere } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';
import { carriedTarget } from './carried.js';
import { announcementOf, languageOfFile, schemaFormat } from './formats.js';

/** A schema and the format that it is said to be in. */
export interface Announced {
  readonly place: Place;
  readonly written: string | undefined;
  /** The wrappings lead back to one of themselves. */
  readonly isCircular: boolean;
}

/** A reference may lead to a schema in another language: a component of the form `{ schemaFormat, schema }`, and so on. */
export function announcedSchema(reading: Reading, outer: Place, announced: string | undefined): Announced {
  const passed = new Set<Id>();
  let [place, written] = [outer, announced];
  for (;;) {
    const target = targetOf(reading, place, written);
    const format = target && child(target, 'schemaFormat')?.value;
    const inner = target && child(target, 'schema');
    if (typeof format !== 'string' || inner === undefined)
      return { place, written: named(reading, place, target, written), isCircular: false };
    [place, written] = [inner, format];
    if (passed.has(idOf(place))) return { place, written, isCircular: true };
    passed.add(idOf(place));
  }
}

/** What a reference leads to in the document. Where an `$id` may give it another meaning, schemas are left to find it. */
function targetOf(reading: Reading, place: Place, written: string | undefined): Place | undefined {
  if (!isReference(place)) return undefined;
  const { dialect } = schemaFormat(written);
  if (dialect === undefined) return carriedTarget(reading, place);
  if (dialect.ids === 'none') return follow(reading, place);
  const isPlain = refOf(place.value)?.startsWith('#/') === true && !leadsNowhere(reading, place);
  return isPlain ? follow({ ...reading, report: () => undefined }, place) : undefined;
}

/** A file that says by its name that its language is another one is read as that, and the document asked to say so. */
function named(reading: Reading, place: Place, target: Place | undefined, written: string | undefined): string | undefined {
  const language = written === undefined && target !== undefined && target.file !== place.file ? languageOfFile(target.file) : undefined;
  if (language === undefined) return written;
  const format = announcementOf[language];
  const isOf2 = reading.source.asyncapi?.startsWith('2') === true;
  const origin = { file: place.file, pointer: append(place.pointer, '$ref') };
  reading.report(diagnostic('schema-format-missing', { ref: refOf(place.value) ?? '', language, format, isOf2 }, origin));
  return format;
}
