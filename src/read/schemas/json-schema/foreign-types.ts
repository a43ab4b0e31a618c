// Types of other languages that people write in schemas, and what says the same in JSON Schema.
import { nearestOf } from '../../../diagnostics/nearest.js';
import type { JsonTypeName } from '../../../ir/checks.js';

/** The types of JSON Schema. */
export const typeNames: readonly string[] = [
  ...(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'] satisfies JsonTypeName[]),
];

const foreign: ReadonlyMap<string, string> = new Map([
  ...(['date', 'time'] as const).map((type) => [type, `type: string, format: ${type}`] as const),
  ...(['datetime', 'date-time', 'timestamp'] as const).map((type) => [type, 'type: string, format: date-time'] as const),
  ...(['uuid', 'uri', 'email'] as const).map((type) => [type, `type: string, format: ${type}`] as const),
  ...(['float', 'double', 'decimal'] as const).map((type) => [type, 'type: number'] as const),
  ...(['int', 'int32', 'int64', 'long', 'short'] as const).map((type) => [type, 'type: integer'] as const),
  ...(['map', 'dict', 'hash', 'struct', 'record'] as const).map((type) => [type, 'type: object'] as const),
  ...(['list', 'set', 'tuple'] as const).map((type) => [type, 'type: array'] as const),
  ...(['text', 'file', 'binary', 'bytes', 'char'] as const).map((type) => [type, 'type: string'] as const),
  ['enum', 'enum: [ … ]'],
  ['bool', 'type: boolean'],
]);

/** The schema that one word stands for, without its braces: of a type, whichever language it is of, else of any text. */
export function typeWords(word: string): string {
  return typeNames.includes(word) ? `type: ${word}` : (foreign.get(word.toLowerCase()) ?? 'type: string');
}

/** What to write instead of a type that JSON Schema does not have; undefined where that cannot be told. */
export function typeRemedy(type: string): string | undefined {
  const written = foreign.get(type.toLowerCase());
  if (written !== undefined) return `Write ${written}.`;
  const nearest = nearestOf(type, typeNames);
  return nearest === undefined ? undefined : `Did you mean ${nearest}?`;
}
