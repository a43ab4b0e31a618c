// The official JSON Schemas of AsyncAPI, compiled when the project is built. asyncapi.md section 0, decision 7: patch and suffix of the
// version do not count.
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Json } from '../../ir/described.js';
import type { Reading } from '../document/source.js';
import { faultsOf } from './fault.js';
import type { SchemaError } from './schema-error.js';

/** A compiled schema: on a fault it leaves what it found in `errors`. */
interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/**
 * Checks the structure of the root file as the official schema of its version says; references are accepted where they are legal, and
 * their targets are not looked into. Bindings are left to their protocols.
 * @param version of AsyncAPI; patch and suffix are ignored
 * @returns false when there was a fault that reading cannot go on from
 */
export async function checkStructure(reading: Reading, version: string): Promise<boolean> {
  const minor = /^\d+\.\d+/.exec(version)?.[0] ?? version;
  const { default: validate } = (await import(`./compiled/${minor}.js`)) as { default: Validator };
  const { root } = reading.source;
  const valid = runs(() => validate(withVersion(root.value, `${minor}.0`)));
  if (valid === true) return true;
  if (valid === undefined) {
    reading.report(diagnostic('structure', tooDeep, { file: root.file, pointer: '' }));
    return false;
  }
  const faults = faultsOf(validate.errors ?? [], root.value, minor);
  for (const { kind, pointer, message, help } of faults) {
    reading.report(diagnostic(codes[kind], { message, help }, { file: root.file, pointer }));
  }
  return !faults.some(({ kind }) => kind === 'vital');
}

const codes = { vital: 'structure', absent: 'structure-repaired', unknown: 'field-unknown' } as const;

const tooDeep = { message: 'a schema is nested too deeply to be checked', help: 'Move inner parts to components and reference them.' };

/** The official schemas are recursive functions: what a hostile document nests may exhaust the stack before the reader's own limit. */
function runs(check: () => boolean): boolean | undefined {
  try {
    return check();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The official schemas demand one exact version. */
function withVersion(value: Json, asyncapi: string): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, asyncapi } : value;
}
