// Apache Avro 1.12, "Schema Declaration": how schemas hold each other.
import type { Json } from '../../../ir/described.js';
import { isObject } from '../../document/object.js';
import { append } from '../../document/pointer.js';
import { fullName, named, namespaceOf, primitives } from './names.js';

/** What is wrong, and where in the schema. */
export interface AvroFault {
  readonly code: 'avro-invalid' | 'avro-name-undefined' | 'avro-default' | 'avro-logical-type';
  /** JSON Pointer from the top of the schema. */
  readonly pointer: string;
  readonly reason: string;
}

/** A schema inside a schema. */
export interface AvroNode {
  readonly value: Json;
  readonly pointer: string;
  /** The namespace that names without one are in. */
  readonly namespace: string;
}

/** A type that has a name. */
export interface Definition extends AvroNode {
  readonly fullName: string;
}

/** Every schema inside a schema, itself first, in document order. */
export function nodesOf(root: Json): readonly AvroNode[] {
  const found: AvroNode[] = [];
  const pending: AvroNode[] = [{ value: root, pointer: '', namespace: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    found.push(next);
    for (const inner of inside(next).reverse()) pending.push(inner);
  }
  return found;
}

function inside(node: AvroNode): AvroNode[] {
  const { value, pointer } = node;
  const namespace = definitionOf(node)?.namespace ?? node.namespace;
  const at = (inner: Json, ...tokens: readonly string[]): AvroNode => ({
    value: inner,
    pointer: tokens.reduce(append, pointer),
    namespace,
  });
  if (Array.isArray(value)) return value.map((branch: Json, index) => at(branch, String(index)));
  if (!isObject(value)) return [];
  const { type } = value;
  if (typeof type === 'object' && type !== null) return [at(type, 'type')];
  if (type === 'array' && value['items'] !== undefined) return [at(value['items'], 'items')];
  if (type === 'map' && value['values'] !== undefined) return [at(value['values'], 'values')];
  if (type !== 'record' && type !== 'error') return [];
  const fields: readonly Json[] = Array.isArray(value['fields']) ? value['fields'] : [];
  return fields.flatMap((field, index) => {
    const inner = isObject(field) ? field['type'] : undefined;
    return inner === undefined ? [] : [at(inner, 'fields', String(index), 'type')];
  });
}

/** The definition that a schema is: it has a name, and the namespace of its name holds inside. Undefined where it is none. */
export function definitionOf({ value, pointer, namespace }: AvroNode): Definition | undefined {
  if (!isObject(value) || typeof value['type'] !== 'string' || !named.has(value['type'])) return undefined;
  const { name, namespace: own } = value;
  if (typeof name !== 'string') return undefined;
  const full = fullName(name, typeof own === 'string' ? own : undefined, namespace);
  return { value, pointer, namespace: namespaceOf(full), fullName: full };
}

/** The name that a schema references; undefined where it is no reference. */
export function referenceOf({ value, namespace }: AvroNode): string | undefined {
  const name = isObject(value) ? value['type'] : value;
  if (typeof name !== 'string' || primitives.has(name) || (isObject(value) && isComplex(name))) return undefined;
  return fullName(name, undefined, namespace);
}

/** Whether a type is one of those that have attributes. */
export function isComplex(type: string): boolean {
  return named.has(type) || type === 'array' || type === 'map';
}
