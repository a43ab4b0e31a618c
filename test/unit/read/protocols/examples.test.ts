// The examples in the official binding schemas are legal at their version.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import type { Json } from '../../../../src/ir/described.js';
import type { Level } from '../../../../src/read/protocols/field.js';
import { readBindings } from '../../../../src/read/protocols/index.js';
import { protocols } from '../../../../src/read/protocols/table.js';
import { schemaGraph } from '../../../../src/read/schemas/index.js';
import { placeAt, sourceOf } from '../schemas/source.js';

const folder = fileURLToPath(new URL('../../../../node_modules/@asyncapi/specs/bindings/', import.meta.url));
const levels: readonly Level[] = ['server', 'channel', 'operation', 'message'];

/** What is wrong with one binding: codes and messages. */
function faults(protocol: string, level: Level, binding: Json): readonly string[] {
  const found: Diagnostic[] = [];
  const source = sourceOf({ 'a.json': JSON.stringify({ asyncapi: '3.1.0', bindings: { [protocol]: binding } }) });
  const reading = { source, report: (one: Diagnostic) => found.push(one) };
  readBindings(reading, schemaGraph(reading), placeAt(source, '/bindings'), level, { source: 'owner', context: [] });
  return found.filter(({ code }) => code.startsWith('binding-')).map(({ code, message }) => `${code}: ${message}`);
}

/** Examples that their own schema refuses. */
const wrong: ReadonlyMap<string, string> = new Map([
  ['ros2 0.1.0 server', 'domainId is a string'],
  ['ros2 0.1.0 operation', 'deadline is a string'],
  ['solace 0.2.0 server', 'msgVpn is spelled as in 0.3.0'],
]);

const rows = protocols.flatMap(({ name }) => {
  const base = `${folder}${name === 'ws' ? 'websockets' : name}`;
  const versions = readdirSync(base).filter((version) => /^\d/.test(version));
  return versions.flatMap((version) =>
    levels
      .map((level) => [name, version, level] as const)
      .filter(([, , level]) => existsSync(`${base}/${version}/${level}.json`))
      .map((row) => [...row, `${base}/${version}/${row[2]}.json`] as const),
  );
});

test.each(rows)('%s %s %s: the official examples', (name, version, level, path) => {
  const { examples = [] } = JSON.parse(readFileSync(path, 'utf8')) as { readonly examples?: readonly Json[] };
  for (const example of examples) {
    const found = faults(name, level, { bindingVersion: version, ...(example as object) });
    if (wrong.has(`${name} ${version} ${level}`)) expect(found).not.toEqual([]);
    else expect(found.filter((fault) => !fault.startsWith('binding-field-dated'))).toEqual([]);
  }
});
