// Apache Avro 1.12, "Schema Record", default: a JSON value of the field's type, by the table of field default values.
import type { Json } from '../../../ir/described.js';
import { isObject } from '../../document/object.js';
import { definitionOf, referenceOf, type AvroNode, type Definition } from './schema.js';

/** The definitions, and how many schemas may still be looked at: unions of records that hold themselves try every way. */
interface Definitions {
  readonly byName: ReadonlyMap<string, Definition>;
  left: number;
}

/** Why a default does not fit its schema; undefined where it does, or where the schema cannot say. A union takes any of its branches. */
export function defaultFault(schema: AvroNode, value: Json, definitions: ReadonlyMap<string, Definition>): string | undefined {
  return faultOf(schema, value, { byName: definitions, left: 10_000 });
}

function faultOf(schema: AvroNode, value: Json, definitions: Definitions): string | undefined {
  if (definitions.left-- <= 0) return undefined;
  const { value: own } = schema;
  if (Array.isArray(own)) {
    const fits = own.some((branch: Json) => faultOf({ ...schema, value: branch }, value, definitions) === undefined);
    return fits ? undefined : 'it fits no branch of the union';
  }
  const reference = referenceOf(schema);
  if (reference !== undefined) {
    const definition = definitions.byName.get(reference);
    return definition === undefined ? undefined : ofType(definition, value, definitions);
  }
  return ofType(schema, value, definitions);
}

function ofType(schema: AvroNode, value: Json, definitions: Definitions): string | undefined {
  const { value: own } = schema;
  const type = isObject(own) ? own['type'] : own;
  if (typeof type === 'object' && type !== null) return faultOf({ ...schema, value: type }, value, definitions);
  const inner = { ...schema, namespace: definitionOf(schema)?.namespace ?? schema.namespace };
  const attributes = isObject(own) ? own : {};
  switch (type) {
    case 'array':
      return Array.isArray(value) ? firstFault(value, attributes['items'], inner, definitions) : 'it is no list';
    case 'map':
      return isObject(value) ? firstFault(Object.values(value), attributes['values'], inner, definitions) : 'it is no object';
    case 'record':
    case 'error':
      return isObject(value) ? recordFault(attributes['fields'], value, inner, definitions) : 'it is no object';
    case 'enum':
      return (Array.isArray(attributes['symbols']) ? attributes['symbols'] : [value]).includes(value)
        ? undefined
        : 'it is none of the symbols';
    case 'fixed':
      return isBytes(value) && value.length === attributes['size'] ? undefined : `it is no text of ${String(attributes['size'])} bytes`;
    default:
      return typeof type === 'string' ? primitiveFault(type, value) : undefined;
  }
}

function firstFault(values: readonly Json[], schema: Json | undefined, around: AvroNode, definitions: Definitions): string | undefined {
  if (schema === undefined) return undefined;
  for (const value of values) {
    const fault = faultOf({ ...around, value: schema }, value, definitions);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function recordFault(fields: Json | undefined, value: Json & object, around: AvroNode, definitions: Definitions): string | undefined {
  for (const field of Array.isArray(fields) ? (fields as readonly Json[]) : []) {
    if (!isObject(field) || typeof field['name'] !== 'string' || field['type'] === undefined) continue;
    const { name, type } = field;
    const given = Object.hasOwn(value, name) ? (value as { readonly [key: string]: Json })[name] : field['default'];
    if (given === undefined) return `it has no ${name}`;
    const fault = Object.hasOwn(value, name) ? faultOf({ ...around, value: type }, given, definitions) : undefined;
    if (fault !== undefined) return `${name}: ${fault}`;
  }
  return undefined;
}

function primitiveFault(type: string, value: Json): string | undefined {
  switch (type) {
    case 'null':
      return value === null ? undefined : 'it is not null';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'it is neither true nor false';
    case 'int':
      return isInteger(value, 2 ** 31) ? undefined : 'it is no integer of 32 bits';
    case 'long':
      return isInteger(value, 2 ** 63) ? undefined : 'it is no integer of 64 bits';
    case 'float':
    case 'double':
      return typeof value === 'number' || ['NaN', 'Infinity', '-Infinity'].includes(value as string) ? undefined : 'it is no number';
    case 'bytes':
      return isBytes(value) ? undefined : 'it is no text of bytes (\\u0000 to \\u00ff)';
    case 'string':
      return typeof value === 'string' ? undefined : 'it is no text';
    default:
      return undefined;
  }
}

/** `limit` is the first number beyond the range. A double cannot tell 2^63 from the number before it, which is allowed. */
function isInteger(value: Json, limit: number): boolean {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  return value >= -limit && (limit > 2 ** 53 ? value <= limit : value < limit);
}

function isBytes(value: Json): value is string {
  return typeof value === 'string' && /^[\u0000-\u00ff]*$/.test(value);
}
