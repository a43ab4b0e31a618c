import type { JsonText } from '../../../ir/described.js';
import { object, objectIn, type Schema } from './schema.js';

/** The property that says of which schema a value is. AsyncAPI and OpenAPI "Schema Object": `discriminator`. */
export interface Discriminator {
  readonly wire: string;
  /** By value: a reference to a schema, or its name. */
  readonly mapping: readonly (readonly [value: string, target: string])[];
}

/** A string in AsyncAPI, an object with `propertyName` in OpenAPI. */
export function discriminatorOf(schema: Schema): Discriminator | undefined {
  const value = object(schema)?.['discriminator'];
  if (typeof value === 'string') return { wire: value, mapping: [] };
  const { propertyName, mapping } = objectIn(value) ?? {};
  if (typeof propertyName !== 'string') return undefined;
  const rows = Object.entries(objectIn(mapping) ?? {});
  return { wire: propertyName, mapping: rows.flatMap(([name, target]) => (typeof target === 'string' ? [[name, target] as const] : [])) };
}

/** The values that mean the schema with this name: those that the mapping has for it, then its name, unless that is mapped to another one. */
export function namesIn({ mapping }: Discriminator, name: string, ref?: string): readonly JsonText[] {
  const isMeant = (target: string): boolean => target === ref || target === name || target.endsWith(`/${name}`);
  const mapped = mapping.filter(([, target]) => isMeant(target)).map(([value]) => value);
  const isTaken = mapping.some(([value, target]) => value === name && !isMeant(target));
  return [...new Set(isTaken ? mapped : [...mapped, name])].map((value) => JSON.stringify(value));
}
