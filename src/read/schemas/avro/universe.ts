// Apache Avro 1.12, "Names": schemas reference each other by full name, across the files and the schemas of a document.
import type { Json } from '../../../ir/described.js';
import { isObject } from '../../document/object.js';
import type { Source } from '../../document/source.js';
import { schemaFormat } from '../formats.js';
import { avroNames } from './check.js';

const known = new WeakMap<Source, ReadonlySet<string>>();

/** The full names that all Avro schemas of a document define: its `.avsc` files, and what stands beside an Avro `schemaFormat`. */
export function avroNamesOf(source: Source): ReadonlySet<string> {
  const found = known.get(source) ?? new Set(schemasOf(source).flatMap(avroNames));
  known.set(source, found);
  return found;
}

function schemasOf(source: Source): readonly Json[] {
  const files = [...source.files.values()];
  const whole = files.filter(({ path }) => /\.avsc$/i.test(path)).map(({ value }) => value);
  return [...whole, ...files.filter(({ path }) => !/\.avsc$/i.test(path)).flatMap(({ value }) => inline(value))];
}

function inline(root: Json): readonly Json[] {
  const found: Json[] = [];
  const pending: Json[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const format = isObject(next) ? next['schemaFormat'] : undefined;
    if (isObject(next) && typeof format === 'string' && schemaFormat(format).form === 'avro') {
      for (const schema of [next['schema'], next['payload']]) if (schema !== undefined) found.push(parsed(schema));
    } else for (const member of Object.values(next)) pending.push(member);
  }
  return found;
}

/** A schema may be written as a text; one that is broken defines nothing. */
function parsed(schema: Json): Json {
  if (typeof schema !== 'string') return schema;
  try {
    return JSON.parse(schema) as Json;
  } catch {
    return null;
  }
}
