// Whatever stands at any place of a document, the reader ends and does not throw: structure is checked before, but not of everything.
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { memoryHost } from '../../../../src/host/memory.js';
import type { Json } from '../../../../src/ir/described.js';
import { readDocument } from '../../../../src/read/asyncapi/index.js';
import { versionOf } from '../../../../src/read/asyncapi/version.js';
import { load } from '../../../../src/read/document/load.js';
import { isObject } from '../../../../src/read/document/object.js';
import { routesOf } from '../../../../src/read/protocols/routes.js';
import { checkApi } from '../../../../src/read/validate/api/index.js';
import { advice } from '../../../../src/read/validate/advice/index.js';
import { checkDocument } from '../../../../src/read/validate/document/index.js';

const cases = fileURLToPath(new URL('../../../cases/', import.meta.url));

const oddities: readonly Json[] = [null, 1, 'x', [], {}, [[]], { $ref: '#' }, { $ref: '#/nowhere' }, { oneOf: [{ $ref: '#' }] }];

/** Every variant of a document with one value replaced. */
function* variants(value: Json): Generator<Json> {
  for (const key of Array.isArray(value) ? value.keys() : isObject(value) ? Object.keys(value) : []) {
    const member = (value as Readonly<Record<string, Json>>)[key] as Json;
    const replaced = (odd: Json): Json =>
      Array.isArray(value) ? value.map((item: Json, index) => (index === key ? odd : item)) : { ...(value as object), [key]: odd };
    for (const odd of oddities) yield replaced(odd);
    for (const variant of variants(member)) yield replaced(variant);
  }
}

async function read(document: Json): Promise<boolean> {
  const source = await load('a.json', memoryHost({ 'a.json': JSON.stringify(document) }), () => undefined);
  if (!source) return false;
  const reading = { source, report: () => undefined };
  const version = versionOf(reading);
  if (!version) return false;
  checkDocument(reading, version, () => undefined, advice);
  const api = readDocument(reading, version, { allSchemas: true });
  checkApi(api, reading, routesOf(api));
  return true;
}

test.each(['read-traits-2x', 'read-traits-3x', 'read-servers-2x', 'read-servers-3x', 'read-reply-3x', 'read-bindings', 'read-messages-3x'])(
  '%s',
  async (name) => {
    const host = memoryHost({ 'asyncapi.yaml': readFileSync(`${cases}${name}/asyncapi.yaml`, 'utf8') });
    const source = await load('asyncapi.yaml', host, () => undefined);
    let walked = 0;
    for (const variant of variants(source?.root.value ?? null)) if (await read(variant)) walked += 1;
    expect(walked).toBeGreaterThan(100);
  },
);
