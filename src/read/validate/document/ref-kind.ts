import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { append, tokensOf } from '../../document/pointer.js';
import { follow, idOf } from '../../document/refs.js';
import { refOf } from '../../document/reference.js';
import type { Place, Reading } from '../../document/source.js';
import { slots, type ObjectKind } from './objects.js';

/** Kinds that cannot be read as each other, and what they are called. */
const named: ReadonlyMap<ObjectKind, string> = new Map([
  ['channel', 'a channel'],
  ['correlationId', 'a correlation id'],
  ['message', 'a message'],
  ['messageTrait', 'a message trait'],
  ['multiFormat', 'a schema'],
  ['operation', 'an operation'],
  ['operationTrait', 'an operation trait'],
  ['parameter', 'a parameter'],
  ['reply', 'a reply'],
  ['replyAddress', 'a reply address'],
  ['schema', 'a schema'],
  ['securityScheme', 'a security scheme'],
  ['server', 'a server'],
]);

/** A reference to a component of another kind: a message that is a schema has no payload, and none of the schema's words mean anything in it. */
export function refKind(kind: ObjectKind, place: Place, written: Place, reading: Reading): void {
  const wanted = named.get(kind);
  const ref = refOf(written.value);
  const [components, collection, , deeper] = tokensOf(place.pointer);
  if (wanted === undefined || ref === undefined || deeper !== undefined || components !== 'components') return;
  const found = slots.components.find(({ member }) => member === collection)?.kind;
  const is = found === undefined ? undefined : named.get(found);
  // A whole map that is a reference is a fault of its own.
  const target = is === undefined || is === wanted ? undefined : follow(reading, written);
  if (is === undefined || target === undefined || idOf(target) !== idOf(place)) return;
  reading.report(diagnostic('ref-kind', { ref, is, wanted }, { file: written.file, pointer: append(written.pointer, '$ref') }));
}
