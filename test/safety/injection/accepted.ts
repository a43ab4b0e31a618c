import { expect } from '@jest/globals';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../src/host/memory.js';
import { readApi } from '../../../src/read/index.js';
import { doubtful, hostileDocument, type Field } from './document.js';

async function errorsOf(document: string): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  await readApi('api.json', memoryHost({ 'api.json': document }), (one) => void found.push(one));
  return found.filter(({ severity }) => severity === 'error');
}

/** The doubtful fields that take the text; of the others, the diagnostics say where they are. */
export async function acceptedFields(text: string): Promise<ReadonlySet<Field>> {
  const accepted = new Set<Field>();
  expect(await errorsOf(hostileDocument(text, accepted))).toEqual([]);
  for (const field of doubtful) {
    const errors = await errorsOf(hostileDocument(text, new Set([field])));
    if (errors.length === 0) accepted.add(field);
    for (const { origin } of errors) expect(origin.pointer).not.toBe('');
  }
  return accepted;
}
