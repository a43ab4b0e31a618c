// asyncapi.md section 4: schemas in languages that are not read yet are checked for being well formed, and carried as they are.
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Id, Json } from '../../ir/described.js';
import { position } from '../document/position.js';
import { follow, idOf, originOf } from '../document/refs.js';
import type { Place, Reading, Source, SourceFile } from '../document/source.js';
import { spotWithin } from '../document/within.js';
import { parseYaml, spotAt } from '../document/yaml.js';
import { avroFaults } from './avro/check.js';
import { avroNamesOf } from './avro/universe.js';
import type { AvroFault } from './avro/schema.js';
import type { SchemaFormat } from './formats.js';
import { protobufFaults } from './protobuf/check.js';

const checked = new WeakMap<Source, Map<Id, boolean>>();

/** What a schema that is carried refers to. That there is nothing hinders nobody, since it would not be read. */
export function carriedTarget(reading: Reading, place: Place): Place | undefined {
  const report = (found: Diagnostic): void => {
    const { code, message, help, origin, related } = found;
    const isAbsent = code === 'undefined-ref' || code === 'ref-remote';
    reading.report(isAbsent ? { ...found, ...diagnostic('schema-absent', { reason: message, help }, origin, related) } : found);
  };
  return follow({ source: reading.source, report }, place);
}

/**
 * Reports what is wrong with a schema that is carried; `place` is where it is defined. Said once, whoever asks.
 * @returns whether it has no error, as far as can be told
 */
export function checkCarried({ source, report }: Reading, { form }: SchemaFormat, place: Place): boolean {
  const known = checked.get(source) ?? new Map<Id, boolean>();
  checked.set(source, known);
  const before = form === undefined ? true : known.get(idOf(place));
  if (before !== undefined) return before;
  const faults = form === 'avro' ? avro(source, place) : protobuf(source, place);
  faults.forEach(report);
  const isSound = faults.every(({ severity }) => severity !== 'error');
  known.set(idOf(place), isSound);
  return isSound;
}

/** Faults of one schema beyond these are not said: the first are to be mended first. */
const most = 20;

function avro(source: Source, place: Place): readonly Diagnostic[] {
  const text = place.value;
  const names = avroNamesOf(source);
  // A text is the name of a type, or a schema as JSON.
  if (typeof text !== 'string' || !/^\s*[[{"]/.test(text)) {
    const { file, pointer } = place;
    return avroFaults(text, names)
      .slice(0, most)
      .map((fault) => avroDiagnostic(fault, { file, pointer: pointer + fault.pointer }));
  }
  const inner = parseYaml(place.file, text);
  if ('code' in inner) return [within(source, place, inner.spot, diagnostic('avro-invalid', { reason: inner.message }, originOf(place)))];
  return avroFaults(inner.value, names)
    .slice(0, most)
    .map((fault) => within(source, place, position(inner, fault.pointer), avroDiagnostic(fault, originOf(place))));
}

function avroDiagnostic({ code, reason }: AvroFault, origin: Diagnostic['origin']): Diagnostic {
  return code === 'avro-name-undefined' ? diagnostic(code, { name: reason }, origin) : diagnostic(code, { reason }, origin);
}

function protobuf(source: Source, place: Place): readonly Diagnostic[] {
  const text: Json = place.value;
  if (typeof text !== 'string')
    return [diagnostic('protobuf-invalid', { reason: 'it is one text, the content of a .proto file' }, originOf(place))];
  return protobufFaults(text)
    .slice(0, most)
    .map(({ offset, reason }) => within(source, place, spotAt(text, offset), diagnostic('protobuf-invalid', { reason }, originOf(place))));
}

/** A finding inside a text: at its own place where the document shows the text as it is, else with line and column of the text. */
function within(
  source: Source,
  place: Place,
  at: { readonly line: number; readonly column: number } | undefined,
  found: Diagnostic,
): Diagnostic {
  if (at === undefined) return found;
  const file: SourceFile | undefined = source.files.get(place.file);
  const spot = file === undefined ? undefined : spotWithin(file, place, at);
  return spot === undefined
    ? { ...found, message: `${found.message} (line ${at.line}, column ${at.column} of the schema)` }
    : { ...found, spot };
}
