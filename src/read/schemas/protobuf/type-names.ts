// Protocol Buffers Language Specification, "Packages and Name Resolution".
import type { Named, ProtoFault, ProtoFile, ProtoMessage } from './file.js';

const scalars: ReadonlySet<string> = new Set([
  ...['double', 'float', 'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64'],
  ...['fixed32', 'fixed64', 'sfixed32', 'sfixed64', 'bool', 'string', 'bytes'],
]);

/** The types of the files that come with every implementation, by file. */
const wellKnown: Readonly<Record<string, readonly string[]>> = {
  any: ['Any'],
  duration: ['Duration'],
  empty: ['Empty'],
  field_mask: ['FieldMask'],
  struct: ['Struct', 'Value', 'ListValue', 'NullValue'],
  timestamp: ['Timestamp'],
  wrappers: [
    ...['DoubleValue', 'FloatValue', 'Int64Value', 'UInt64Value', 'Int32Value', 'UInt32Value', 'BoolValue', 'StringValue', 'BytesValue'],
  ],
};

const fileOf: ReadonlyMap<string, string> = new Map(
  Object.entries(wellKnown).flatMap(([file, names]) => names.map((name) => [`google.protobuf.${name}`, `google/protobuf/${file}.proto`])),
);
const wellKnownFiles = new Set(fileOf.values());

/** A package, a message or an enum, and what it holds. */
interface Scope {
  readonly around: Scope | undefined;
  readonly inside: Map<string, Scope>;
}

/**
 * Types that are used and defined nowhere. Files that are imported are not looked into: with an import that is none of the well-known
 * files nothing is known of the types that are not found, and nothing is said of them.
 */
export function typeFaults(file: ProtoFile): readonly ProtoFault[] {
  if (file.imports.some((path) => !wellKnownFiles.has(path))) return [];
  const root: Scope = { around: undefined, inside: new Map() };
  for (const [name, path] of fileOf) if (file.imports.includes(path)) enter(root, name);
  const own = enter(root, file.package);
  for (const { name } of file.enums) enter(own, name);
  // All names before any use: a type may be used before it is defined.
  const scopes = file.messages.map((message) => ({ message, scope: define(message, own) }));
  const top = file.extensions.flatMap(({ extended, fields }) => [extended, ...fields.map(({ type }) => type)]);
  return [...missing(top, own), ...scopes.flatMap(({ message, scope }) => missingIn(message, scope))];
}

/** The scope of a name with dots, made where it is not there. */
function enter(scope: Scope, name: string): Scope {
  let current = scope;
  for (const part of name === '' ? [] : name.split('.')) {
    const next = current.inside.get(part) ?? { around: current, inside: new Map<string, Scope>() };
    current.inside.set(part, next);
    current = next;
  }
  return current;
}

function define(message: ProtoMessage, around: Scope): Scope {
  const scope = enter(around, message.name);
  for (const { name } of message.enums) enter(scope, name);
  for (const inner of message.messages) define(inner, scope);
  return scope;
}

function missingIn(message: ProtoMessage, scope: Scope): readonly ProtoFault[] {
  const uses = [
    ...message.fields.map(({ type }) => type),
    ...message.extensions.flatMap(({ extended, fields }) => [extended, ...fields.map(({ type }) => type)]),
  ];
  const inner = message.messages.flatMap((one) => missingIn(one, scope.inside.get(one.name) ?? scope));
  return [...missing(uses, scope), ...inner];
}

function missing(uses: readonly Named[], scope: Scope): readonly ProtoFault[] {
  return uses.flatMap(({ name, offset }) => {
    if (scalars.has(name) || isDefined(name, scope)) return [];
    const path = fileOf.get(name.replace(/^\./, ''));
    return [{ offset, reason: `there is no type ${name}${path === undefined ? '' : `: import "${path}"`}` }];
  });
}

/** A name is looked for in the message that uses it, then in each scope around it; one with a dot in front is whole. */
function isDefined(name: string, scope: Scope): boolean {
  const isWhole = name.startsWith('.');
  const parts = (isWhole ? name.slice(1) : name).split('.');
  for (let around: Scope | undefined = scope; around !== undefined; around = around.around) {
    if (isWhole && around.around !== undefined) continue;
    let found: Scope | undefined = around;
    for (const part of parts) found = found?.inside.get(part);
    if (found !== undefined) return true;
  }
  return false;
}
