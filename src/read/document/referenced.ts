// asyncapi.md section 3, "Do not resolve $ref inside data".
import type { Json } from '../../ir/described.js';
import { aimIn, type Aim } from './reference.js';
import type { SourceFile } from './source.js';

/** Members that hold data, where `$ref` is a key like any other. */
const data = new Set(['examples', 'example', 'default', 'const', 'enum']);

/** Members that are maps from the author's own names: there `default` is a name. */
const maps = new Set([
  ...['properties', 'patternProperties', 'definitions', '$defs', 'dependentSchemas', 'dependencies'],
  ...['channels', 'operations', 'messages', 'servers', 'parameters', 'variables', 'schemas', 'securitySchemes', 'serverVariables'],
  ...['correlationIds', 'replies', 'replyAddresses', 'operationTraits', 'messageTraits', 'tags', 'externalDocs'],
  ...['serverBindings', 'channelBindings', 'operationBindings', 'messageBindings'],
]);

/** The other files that the references of a file name, each once, in document order; those of other hosts by their URL. */
export function filesReferenced(file: SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  for (const target of targetsIn(file.value, file.path)) if (target.file !== file.path) found.add(target.file);
  return found;
}

/** What the references in a part of a file point to, in document order. */
export function targetsIn(part: Json, path: string): readonly Aim[] {
  const found: Aim[] = [];
  eachReference(part, path, (aim) => void found.push(aim));
  return found;
}

/**
 * Calls `found` for each reference in a part of a file, in document order.
 * @param found gets what it points to, and the keys that lead from the part to the object that holds it: they are not to be kept
 */
export function eachReference(part: Json, path: string, found: (aim: Aim, keys: readonly string[]) => void): void {
  const keys: string[] = [];
  visit(part, false);

  function visit(value: Json, isMap: boolean): void {
    if (typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    const aim = aimIn(value, path);
    if (aim !== undefined) found(aim, keys);
    for (const key in value) {
      const member = (value as Readonly<Record<string, Json>>)[key] as Json;
      if (typeof member !== 'object') continue;
      if (!isList && !isMap && (data.has(key) || key.startsWith('x-'))) continue;
      keys.push(key);
      visit(member, !isList && !isMap && maps.has(key));
      keys.pop();
    }
  }
}
