// The official JSON Schemas of AsyncAPI, compiled when the project is built. asyncapi.md section 0, decision 7: patch and suffix of the
// version do not count.
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Json } from '../../ir/described.js';
import type { Place, Reading } from '../document/source.js';
import { faultsOf, type Fault } from './fault.js';
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
  const { root } = reading.source;
  const faults = await faultFinder(version);
  return report(reading, root, faults(root.value));
}

/** Checks one object that stands in another file than the document. */
export type TargetCheck = (kind: string, place: Place, reading: Reading) => void;

/** Where an object of a kind stands in a document; schemas of other files may be in any language. */
const homes: ReadonlyMap<string, readonly string[]> = new Map([
  ['server', ['servers']],
  ['channel', ['channels']],
  ['operation', ['operations']],
  ['message', ['components', 'messages']],
  ['messageTrait', ['components', 'messageTraits']],
  ['operationTrait', ['components', 'operationTraits']],
  ['parameter', ['components', 'parameters']],
  ['correlationId', ['components', 'correlationIds']],
  ['securityScheme', ['components', 'securitySchemes']],
]);

/** The check of what references lead to: each object as if it stood in a document that has nothing else. */
export async function targetCheck(version: string): Promise<TargetCheck> {
  const faults = await faultFinder(version);
  return (kind, place, reading) => {
    const home = homes.get(kind);
    if (!home || (kind === 'operation' && version.startsWith('2'))) return;
    const object = [...home, 'target'].reduceRight<Json>((value, key) => ({ [key]: value }), place.value);
    const document = { info: { title: '', version: '' }, channels: {}, ...(object as object) };
    const above = `/${home.join('/')}/target`;
    const inside = faults(document).filter(({ pointer }) => pointer.startsWith(above));
    report(
      reading,
      place,
      inside.map((fault) => ({ ...fault, pointer: fault.pointer.slice(above.length) })),
    );
  };
}

/** Reports faults below a place; false when there is one that reading cannot go on from. */
function report(reading: Reading, { file, pointer: above }: Place, faults: readonly Fault[]): boolean {
  for (const { kind, pointer, message, help } of faults) {
    reading.report(diagnostic(codes[kind], { message, help }, { file, pointer: above + pointer }));
  }
  return !faults.some(({ kind }) => kind === 'vital');
}

const codes = { vital: 'structure', absent: 'structure-repaired', unknown: 'field-unknown' } as const;

async function faultFinder(version: string): Promise<(document: Json) => readonly Fault[]> {
  const minor = /^\d+\.\d+/.exec(version)?.[0] ?? version;
  const { default: validate } = (await import(`./compiled/${minor}.js`)) as { default: Validator };
  return (document) => {
    const valid = runs(() => validate(withVersion(document, `${minor}.0`)));
    if (valid === undefined) return [tooDeep];
    return valid ? [] : faultsOf(validate.errors ?? [], document, minor);
  };
}

const tooDeep: Fault = {
  kind: 'vital',
  pointer: '',
  message: 'a schema is nested too deeply to be checked',
  help: 'Move inner parts to components and reference them.',
};

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
