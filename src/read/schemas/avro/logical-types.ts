// Apache Avro 1.12, "Logical Types": one that does not fit its type is ignored, as is one that is unknown.
import type { Json } from '../../../ir/described.js';

type Members = { readonly [key: string]: Json };

/** The types that each logical type annotates. */
const bases: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['decimal', ['bytes', 'fixed']],
  ['big-decimal', ['bytes']],
  ['uuid', ['string', 'fixed']],
  ['date', ['int']],
  ['time-millis', ['int']],
  ['time-micros', ['long']],
  ['timestamp-millis', ['long']],
  ['timestamp-micros', ['long']],
  ['timestamp-nanos', ['long']],
  ['local-timestamp-millis', ['long']],
  ['local-timestamp-micros', ['long']],
  ['local-timestamp-nanos', ['long']],
  ['duration', ['fixed']],
]);

/** Bytes that a fixed has to have. */
const sizes: ReadonlyMap<string, number> = new Map([
  ['uuid', 16],
  ['duration', 12],
]);

/** Why the logical type of a schema is ignored; undefined where it counts, or where it is someone's own. */
export function logicalTypeFault(schema: Members): string | undefined {
  const { logicalType: name, type, size } = schema;
  if (typeof name !== 'string') return name === undefined ? undefined : 'a logical type is a text';
  const allowed = bases.get(name);
  if (allowed === undefined) return undefined;
  if (!allowed.includes(String(type))) return `${name} is a logical type of ${allowed.join(' or ')}, not of ${String(type)}`;
  const wanted = type === 'fixed' ? sizes.get(name) : undefined;
  if (wanted !== undefined && size !== wanted) return `a fixed that is a ${name} has the size ${wanted}`;
  return name === 'decimal' ? decimalFault(schema) : undefined;
}

function decimalFault({ type, size, precision, scale = 0 }: Members): string | undefined {
  if (typeof precision !== 'number' || !Number.isInteger(precision) || precision < 1) return 'a decimal has a precision, at least 1';
  if (typeof scale !== 'number' || !Number.isInteger(scale) || scale < 0 || scale > precision)
    return 'the scale of a decimal is at least 0 and at most its precision';
  const most = type === 'fixed' && typeof size === 'number' ? Math.floor(Math.log10(2) * (8 * size - 1)) : Infinity;
  return precision > most ? `${String(size)} bytes hold at most ${most} digits` : undefined;
}
