// Apache Avro 1.12, "Complex Types", "Unions", "Names": whether a schema is one.
import type { Json } from '../../../ir/described.js';
import { isObject } from '../../document/object.js';
import { append } from '../../document/pointer.js';
import { defaultFault } from './defaults.js';
import { logicalTypeFault } from './logical-types.js';
import { isFullName, isName, primitives } from './names.js';
import { definitionOf, isComplex, nodesOf, referenceOf, type AvroFault, type AvroNode, type Definition } from './schema.js';

type Members = { readonly [key: string]: Json };

/** The full names that a schema defines. */
export function avroNames(schema: Json): readonly string[] {
  return nodesOf(schema).flatMap((node) => definitionOf(node)?.fullName ?? []);
}

/**
 * What is wrong with an Avro schema, in document order. Names may be used before they are defined, as the Java implementation allows.
 * @param elsewhere full names that other schemas of the document define
 */
export function avroFaults(schema: Json, elsewhere: ReadonlySet<string>): readonly AvroFault[] {
  const nodes = nodesOf(schema);
  const definitions = new Map<string, Definition>();
  for (const definition of nodes.flatMap((node) => definitionOf(node) ?? [])) {
    if (!definitions.has(definition.fullName)) definitions.set(definition.fullName, definition);
  }
  return nodes.flatMap((node) => nodeFaults(node, definitions, elsewhere));
}

function nodeFaults(node: AvroNode, definitions: ReadonlyMap<string, Definition>, elsewhere: ReadonlySet<string>): readonly AvroFault[] {
  const { value, pointer } = node;
  const reference = referenceOf(node);
  if (reference !== undefined) {
    if (!isFullName(reference)) return [invalid(pointer, `${JSON.stringify(reference)} is neither a type of Avro nor a name`)];
    if (definitions.has(reference) || elsewhere.has(reference)) return [];
    return [{ code: 'avro-name-undefined', pointer, reason: reference }];
  }
  if (Array.isArray(value)) return unionFaults(node, value);
  if (value === null) return [invalid(pointer, "the type null stands in quotes: 'null'")];
  if (!isObject(value)) return typeof value === 'string' ? [] : [invalid(pointer, 'a schema is a name, an object or a list of schemas')];
  const { type } = value;
  if (typeof type === 'object' && type !== null) return [];
  if (typeof type !== 'string') {
    const hint = Object.hasOwn(value, '$ref') ? 'Avro has no $ref: a type is referenced by its name' : 'a schema has a type';
    return [invalid(pointer, hint)];
  }
  const logical = logicalTypeFault(value);
  return [
    ...(isComplex(type) ? complexFaults(node, type, value, definitions) : []),
    ...(logical === undefined ? [] : [{ code: 'avro-logical-type' as const, pointer: append(pointer, 'logicalType'), reason: logical }]),
  ];
}

function complexFaults(node: AvroNode, type: string, value: Members, definitions: ReadonlyMap<string, Definition>): readonly AvroFault[] {
  const { pointer } = node;
  switch (type) {
    case 'array':
      return value['items'] === undefined ? [invalid(pointer, 'an array has items')] : [];
    case 'map':
      return value['values'] === undefined ? [invalid(pointer, 'a map has values')] : [];
    case 'enum':
      return [...nameFaults(node, value, definitions), ...enumFaults(pointer, value)];
    case 'fixed':
      return [...nameFaults(node, value, definitions), ...sizeFaults(pointer, value['size'])];
    default:
      return [...nameFaults(node, value, definitions), ...recordFaults(node, value, definitions)];
  }
}

function nameFaults(node: AvroNode, value: Members, definitions: ReadonlyMap<string, Definition>): readonly AvroFault[] {
  const { pointer } = node;
  const { name, namespace, aliases } = value;
  if (typeof name !== 'string') return [invalid(pointer, `${String(value['type'])} needs a name`)];
  const own = definitionOf(node);
  const first = definitions.get(own?.fullName ?? '');
  const at = (key: string, reason: string): AvroFault => invalid(append(pointer, key), reason);
  return [
    ...(isFullName(name) ? [] : [at('name', `${JSON.stringify(name)} is no name: letters, digits and underscores, no digit at the start`)]),
    ...(primitives.has(name) ? [at('name', `${name} is a type of Avro, and cannot be redefined`)] : []),
    ...(first !== undefined && first.pointer !== pointer ? [at('name', `${first.fullName} is defined twice`)] : []),
    ...(isNamespace(namespace) ? [] : [at('namespace', 'a namespace is names with dots between them')]),
    ...aliasFaults(pointer, aliases),
  ];
}

function isNamespace(namespace: Json | undefined): boolean {
  return namespace === undefined || namespace === null || (typeof namespace === 'string' && (namespace === '' || isFullName(namespace)));
}

function aliasFaults(pointer: string, aliases: Json | undefined): readonly AvroFault[] {
  if (aliases === undefined || aliases === null) return [];
  const isSound = Array.isArray(aliases) && aliases.every((alias: Json) => typeof alias === 'string' && isFullName(alias));
  return isSound ? [] : [invalid(append(pointer, 'aliases'), 'aliases are a list of names')];
}

function recordFaults(node: AvroNode, value: Members, definitions: ReadonlyMap<string, Definition>): readonly AvroFault[] {
  const { fields } = value;
  if (!Array.isArray(fields)) return [invalid(node.pointer, 'a record has fields, a list')];
  const namespace = definitionOf(node)?.namespace ?? node.namespace;
  const taken = new Set<string>();
  return fields.flatMap((field: Json, index): readonly AvroFault[] => {
    const pointer = append(append(node.pointer, 'fields'), String(index));
    if (!isObject(field)) return [invalid(pointer, 'a field is an object with a name and a type')];
    const { name, type, order } = field;
    if (typeof name !== 'string' || !isName(name)) return [invalid(pointer, 'a field has a name: letters, digits and underscores')];
    const twice = taken.has(name);
    taken.add(name);
    return [
      ...(twice ? [invalid(append(pointer, 'name'), `the record has two fields ${name}`)] : []),
      ...(type === undefined ? [invalid(pointer, `the field ${name} has no type`)] : []),
      ...(order === undefined || ['ascending', 'descending', 'ignore'].includes(String(order))
        ? []
        : [invalid(append(pointer, 'order'), 'an order is ascending, descending or ignore')]),
      ...aliasFaults(pointer, field['aliases']),
      ...fieldDefaultFaults(pointer, field, namespace, definitions),
    ];
  });
}

function fieldDefaultFaults(pointer: string, field: Members, namespace: string, definitions: ReadonlyMap<string, Definition>): AvroFault[] {
  if (!Object.hasOwn(field, 'default') || field['type'] === undefined) return [];
  const schema = { value: field['type'], pointer, namespace };
  const reason = defaultFault(schema, field['default'] as Json, definitions);
  return reason === undefined ? [] : [{ code: 'avro-default', pointer: append(pointer, 'default'), reason }];
}

function enumFaults(pointer: string, { symbols, default: fallback }: Members): readonly AvroFault[] {
  if (!Array.isArray(symbols)) return [invalid(pointer, 'an enum has symbols, a list')];
  const seen = new Set<Json>();
  const faults = symbols.flatMap((symbol: Json, index): readonly AvroFault[] => {
    const at = append(append(pointer, 'symbols'), String(index));
    if (typeof symbol !== 'string' || !isName(symbol))
      return [invalid(at, `${JSON.stringify(symbol)} is no symbol: letters, digits and underscores, no digit at the start`)];
    if (seen.has(symbol)) return [invalid(at, `the symbol ${symbol} stands here twice`)];
    seen.add(symbol);
    return [];
  });
  if (fallback === undefined || symbols.includes(fallback)) return faults;
  return [...faults, { code: 'avro-default', pointer: append(pointer, 'default'), reason: 'it is none of the symbols' }];
}

function sizeFaults(pointer: string, size: Json | undefined): readonly AvroFault[] {
  return typeof size === 'number' && Number.isInteger(size) && size >= 0 ? [] : [invalid(pointer, 'a fixed has a size, in bytes')];
}

function unionFaults(node: AvroNode, branches: readonly Json[]): readonly AvroFault[] {
  const seen = new Set<string>();
  return branches.flatMap((value, index): readonly AvroFault[] => {
    const pointer = append(node.pointer, String(index));
    if (Array.isArray(value)) return [invalid(pointer, 'a union cannot hold a union')];
    const kind = branchKind({ ...node, value });
    if (kind === undefined) return [];
    if (seen.has(kind)) return [invalid(pointer, `the union holds ${kind} twice`)];
    seen.add(kind);
    return [];
  });
}

/** What distinguishes a branch of a union: its full name, else its type. */
function branchKind(node: AvroNode): string | undefined {
  const name = definitionOf(node)?.fullName ?? referenceOf(node);
  if (name !== undefined) return name;
  const type = isObject(node.value) ? node.value['type'] : node.value;
  return typeof type === 'string' ? type : undefined;
}

function invalid(pointer: string, reason: string): AvroFault {
  return { code: 'avro-invalid', pointer, reason };
}
