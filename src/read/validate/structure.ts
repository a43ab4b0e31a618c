// The official JSON Schemas of AsyncAPI, compiled when the project is built. asyncapi.md section 0, decision 7: patch and suffix of the
// version do not count.
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Json, Origin } from '../../ir/described.js';
import { quote } from '../document/quote.js';
import { tokensOf } from '../document/pointer.js';
import type { Place, Reading, Source } from '../document/source.js';
import { withTrueDuplicates } from './duplicates.js';
import { faultsOf, type Fault } from './fault.js';
import type { SchemaError } from './schema-error.js';

/** A compiled schema: on a fault it leaves what it found in `errors`. */
interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** What the check of the structure means for all that comes after it. */
export interface Structure {
  /** False when there was a fault that reading cannot go on from. */
  readonly isSound: boolean;
  /**
   * Where what stands there is not what it should be, or is a field that does not exist: nothing inside can be understood. So is where
   * such a field would stand under the name that was meant.
   */
  readonly opaque: readonly Origin[];
  /** Of these, the fields that do not exist: they are not read. */
  readonly unknown: readonly Origin[];
  /** What lacks something that it needs. */
  readonly lacking: readonly Origin[];
}

/**
 * Checks the structure of the root file as the official schema of its version says; references are accepted where they are legal, and
 * their targets are not looked into. Bindings are left to their protocols.
 * @param version of AsyncAPI; patch and suffix are ignored
 */
export async function checkStructure(reading: Reading, version: string): Promise<Structure> {
  const { root } = reading.source;
  const faults = (await faultFinder(version))(root.value, reading.source, root.file);
  report(reading, root, faults);
  const vital = faults.filter(({ kind }) => kind === 'vital' || kind === 'missing');
  const opaque = faults
    .filter(({ kind, about }) => kind === 'vital' || kind === 'unknown' || about === 'key')
    .flatMap(({ pointer, meant }) => (meant === undefined ? [pointer] : [pointer, meant]))
    .map((pointer) => ({ file: root.file, pointer }));
  const of = (sought: Fault['kind']): readonly Origin[] =>
    faults.filter(({ kind }) => kind === sought).map(({ pointer }) => ({ file: root.file, pointer }));
  return { isSound: vital.length === 0, opaque, unknown: of('unknown'), lacking: of('missing') };
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
    const inside = faults(document, reading.source, place.file).filter(({ pointer }) => pointer.startsWith(above));
    report(
      reading,
      place,
      inside.map((fault) => ({ ...fault, pointer: fault.pointer.slice(above.length) })),
    );
  };
}

/** Reports faults below a place, and lets what only lacks its quotes be a text from now on. */
function report({ source, report: say }: Reading, { file, pointer: above }: Place, faults: readonly Fault[]): void {
  for (const { kind, pointer, message, help, about } of faults) {
    const origin = { file, pointer: above + pointer };
    switch (kind) {
      case 'vital':
      case 'missing':
        say({ ...diagnostic('structure', { message, help }, origin), ...(about === undefined ? {} : { about }) });
        break;
      case 'absent':
        say({ ...diagnostic('structure-repaired', { message, help }, origin), ...(about === undefined ? {} : { about }) });
        break;
      case 'unknown':
        say(diagnostic('field-unknown', { message, help }, origin));
        break;
      case 'unquoted':
        say(diagnostic('structure-repaired', { message, help: unquoted(origin, quote(source, origin)) }, origin));
        break;
      case 'pattern':
        say(diagnostic('pattern-invalid', { pattern: message }, origin));
        break;
      default:
        kind satisfies never;
    }
  }
}

function unquoted({ pointer }: Origin, text: string): string {
  const key = tokensOf(pointer).at(-1) ?? '';
  return `Put it in quotes${/^\d+$/.test(key) ? '' : `: ${key}: '${text}'`}; it is read as the text '${text}'.`;
}

async function faultFinder(version: string): Promise<(document: Json, source: Source, file: string) => readonly Fault[]> {
  const minor = /^\d+\.\d+/.exec(version)?.[0] ?? version;
  const { default: validate } = (await import(`./compiled/${minor}.js`)) as { default: Validator };
  return (document, source, file) => {
    const valid = runs(() => validate(withVersion(document, `${minor}.0`)));
    if (valid === undefined) return [tooDeep];
    return valid ? [] : faultsOf(withTrueDuplicates(validate.errors ?? [], source, file), document, minor);
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
