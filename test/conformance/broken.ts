// Official and real-world documents from which nothing may be generated. Every other one has to be read without an error.
import { expect } from '@jest/globals';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { errors, lines } from './findings.js';

const docs = 'asyncapi+spec-json-schemas/test/docs/3.0.0';
/** RFC 6901, section 7: "A pointer that references a nonexistent value" is an error condition. */
const pointer = 'JSON Pointer: evaluation fails for "a pointer that references a nonexistent value":';
/** JSON Reference, section 1. */
const target = 'JSON Reference: "the use of a target resource as an effective substitute for the reference":';

/** Documents of the corpus that end in an error, and the sentence of the specification that leaves no repair. */
export const broken: ReadonlyMap<string, string> = new Map([
  ['asyncapi+spec@v2.4.0/examples/social-media/comments-service/asyncapi.yaml', `${pointer} schemas.yaml has no commentChanged.`],
  ['Mliviu79+voiceblender/asyncapi.yaml', `${pointer} openapi.yaml has no schemas of the names.`],
  [`${docs}/streetlights-all.json`, `${target} there is no external-schema.json, and others.`],
  [`${docs}/streetlights-json.json`, `${target} there is no reference-to-some-json-schema-file.json.`],
  [`${docs}/streetlights-unknown.json`, `${target} there is no external-schema.json.`],
]);

/** That a document of the corpus, or another one, was generated for one language, or for none where it may not be. */
export function expectGenerated(path: string, diagnostics: readonly Diagnostic[], targets: readonly unknown[]): void {
  const found = errors(diagnostics);
  if (broken.has(path)) expect(found.filter(({ code }) => !code.startsWith('pack'))).not.toEqual([]);
  else expect(lines(found)).toEqual([]);
  expect(targets.length).toBe(broken.has(path) ? 0 : 1);
}
