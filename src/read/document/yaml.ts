// AsyncAPI "Format": JSON, or YAML 1.2 limited to what JSON can say. JSON is read as the YAML that it is.
import {
  constructFromEvents,
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  EVENT_ID,
  mergeTag,
  NOT_RESOLVED,
  parseEvents,
  YAMLException,
  type Event,
} from 'js-yaml';
import { diagnostic, type Diagnostic, type Spot } from '../../diagnostics/diagnostic.js';
import type { Json } from '../../ir/described.js';
import { aliasFault, type AliasFault } from './aliases.js';
import { syntaxOf, type Syntax } from './brackets.js';
import { jsonFault } from './json.js';
import { keyFault, mergeKey, repeatedKey } from './keys.js';
import { ExactNumber, numberOf } from './numbers.js';
import { slipOf } from './slip.js';
import type { SourceFile } from './source.js';

/** Bounds on what a document may cost, whatever it says. */
export const limits = { depth: 1_000, aliases: 10_000, expansion: 100_000 } as const;

type Container = Record<string, unknown> | unknown[];

/** The syntax of a file. Throws `YAMLException`. */
export function syntax(text: string): Syntax {
  return syntaxOf(text, (joined) => parseEvents(joined, { maxDepth: limits.depth }));
}

/** Reads YAML or JSON; the first fault of syntax ends it. */
export function parseYaml(path: string, text: string): SourceFile | Diagnostic {
  const json = jsonFault(path, text);
  const plain = json?.bare ?? text;
  try {
    const { events, bracket, text: source } = syntax(plain);
    const fault = aliasFault(events, text, limits);
    if (fault !== undefined) return aliasDiagnostic(path, text, fault);
    const numbers = new WeakMap<object, Map<string, string>>();
    const [value, ...more] = built(events, text, { source, schema: schemaOf(numbers), maxAliases: limits.aliases });
    if (more.length > 0) return syntaxError(path, text, secondDocument(events), 'the file holds more than one document');
    const root = value instanceof ExactNumber ? value.value : value;
    const merge = text.includes('<<') ? mergeKey(events, text) : undefined;
    const oddities = {
      ...(plain === text ? {} : { plain }),
      ...(json === undefined ? {} : { json: { reason: json.reason, help: json.help, spot: spotAt(text, json.offset) } }),
      ...(merge === undefined ? {} : { mergeKey: spotAt(text, merge) }),
      ...(bracket === undefined ? {} : { bracket: spotAt(text, bracket) }),
    };
    return { path, text, value: (root ?? null) as Json, numbers, ...oddities };
  } catch (error) {
    if (error instanceof BadKey) return syntaxError(path, text, error.offset, keyWords);
    if (error instanceof YAMLException) return yamlDiagnostic(path, text, error);
    throw error;
  }
}

const keyWords = 'a key must be a string';

/** A key that is none. */
class BadKey extends Error {
  constructor(readonly offset: number) {
    super(keyWords);
  }
}

/**
 * The values of the documents. Keys that are none are looked for, with their places, where building stumbles over something: no other
 * fault is said before them. Only a tag lets a key pass that is not there, as an empty text.
 */
function built(events: Event[], text: string, options: Parameters<typeof constructFromEvents>[1]): readonly unknown[] {
  const check = (): void => {
    const offset = keyFault(events);
    if (offset !== undefined) throw new BadKey(offset);
  };
  if (text.includes('!')) check();
  try {
    return constructFromEvents(events, options);
  } catch (error) {
    check();
    throw error;
  }
}

/** The core schema with merge keys; each number notes its source text beside the object that holds it. */
function schemaOf(numbers: WeakMap<object, Map<string, string>>) {
  const plain = (holder: Container, key: string, value: unknown): unknown => {
    if (Object.hasOwn(holder, key)) numbers.get(holder)?.delete(key); // a merged number yields to the member of the same name
    if (!(value instanceof ExactNumber)) return value;
    if (String(value.value) !== value.text) numbers.set(holder, (numbers.get(holder) ?? new Map<string, string>()).set(key, value.text));
    return value.value;
  };
  const map = defineMappingTag<Record<string, unknown>>('tag:yaml.org,2002:map', {
    create: () => ({}),
    addPair: (holder, rawKey, value) => {
      const key = keyOf(rawKey);
      if (key === undefined) return keyWords;
      define(holder, key, plain(holder, key, value));
      return '';
    },
    has: (holder, key) => Object.hasOwn(holder, keyOf(key) ?? ''),
    keys: (holder) => Object.keys(holder),
    get: (holder, key) => {
      const value = holder[key as string];
      const text = numbers.get(holder)?.get(key as string);
      return typeof value === 'number' ? new ExactNumber(value, text ?? String(value)) : value;
    },
    identify: () => false,
  });
  const seq = defineSequenceTag<unknown[]>('tag:yaml.org,2002:seq', {
    create: () => [],
    addItem: (holder, item, index) => void holder.push(plain(holder, String(index), item)),
    identify: () => false,
  });
  return CORE_SCHEMA.withTags(mergeTag, int, float, map, seq);
}

/** AsyncAPI "Format": keys are strings as in YAML's failsafe schema, where `200` is one too. */
function keyOf(key: unknown): string | undefined {
  if (typeof key === 'string') return key;
  if (key instanceof ExactNumber) return key.text;
  return typeof key === 'boolean' ? String(key) : undefined;
}

/** Assignment would call the setter of `__proto__`. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
  else holder[key] = value;
}

const firstChars = ['-', '+', '.', ...'0123456789'];
const number = {
  implicit: true,
  implicitFirstChars: firstChars,
  resolve: (scalar: string) => numberOf(scalar) ?? NOT_RESOLVED,
  identify: () => false,
} as const;
const int = defineScalarTag<ExactNumber>('tag:yaml.org,2002:int', number);
const float = defineScalarTag<ExactNumber>('tag:yaml.org,2002:float', number);

function aliasDiagnostic(path: string, text: string, { offset, kind, anchor }: AliasFault): Diagnostic {
  if (kind === 'cycle') return syntaxError(path, text, offset, `the alias *${anchor} stands inside what it refers to`);
  const place = { file: path, pointer: '' };
  const found =
    kind === 'depth'
      ? diagnostic('nesting-too-deep', { limit: limits.depth }, place)
      : diagnostic('too-many-aliases', { limit: limits.expansion }, place);
  return { ...found, spot: spotAt(text, offset) };
}

function yamlDiagnostic(path: string, text: string, error: YAMLException): Diagnostic {
  const offset = error.mark?.position ?? 0;
  const place = { file: path, pointer: '' };
  if (error.reason.includes('maxDepth'))
    return { ...diagnostic('nesting-too-deep', { limit: limits.depth }, place), spot: spotAt(text, offset) };
  if (error.reason.includes('maxAliases') || error.reason.includes('maxTotalMergeKeys')) {
    return { ...diagnostic('too-many-aliases', { limit: limits.aliases }, place), spot: spotAt(text, offset) };
  }
  const isTwice = error.reason.startsWith('duplicated mapping key');
  return syntaxError(path, text, offset, (isTwice ? duplicated(text, offset) : undefined) ?? error.reason);
}

/** What the parser does not say of a key that its map has already: its name, and where that stands first. */
function duplicated(text: string, offset: number): string | undefined {
  const found = repeatedKey(syntax(text).events, text, offset);
  return found && `the key ${found.name} stands in line ${spotAt(text, found.first).line} already`;
}

function syntaxError(path: string, text: string, at: number, said: string): Diagnostic {
  const { offset, reason, help } = slipOf(text, at, said);
  return { ...diagnostic('syntax-error', { reason, help }, { file: path, pointer: '' }), spot: spotAt(text, offset) };
}

/** Where the content of the second document begins. */
function secondDocument(events: readonly Event[]): number {
  const second = events.findIndex(({ type }, index) => type === EVENT_ID.DOCUMENT && index > 0);
  const content = events[second + 1];
  if (content === undefined) return 0;
  if ('start' in content) return content.start;
  return 'valueStart' in content ? Math.max(content.valueStart, 0) : 0;
}

/** Line, column and text of an offset. */
export function spotAt(text: string, offset: number): Spot {
  const end = Math.min(Math.max(offset, 0), text.length);
  const starts = lineStarts(text);
  let low = 0;
  for (let high = starts.length - 1; low < high;) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= end) low = middle;
    else high = middle - 1;
  }
  const start = starts[low] ?? 0;
  return { line: low + 1, column: Math.max(end - start, 0) + 1, excerpt: excerptOf(text, start, starts[low + 1]) };
}

let shown = { text: '', start: 0, excerpt: '' };

/** The line from `start`. Kept for the line that was asked about last: all of a document may stand on one. */
function excerptOf(text: string, start: number, end: number | undefined): string {
  if (shown.text !== text || shown.start !== start)
    shown = { text, start, excerpt: masked(text.slice(start, end).replace(/(?:\r\n|\n|\r)$/, '')) };
  return shown.excerpt;
}

/** Passwords in URLs stay in the document; the columns stay too. */
function masked(line: string): string {
  return line.replaceAll(/(?<=:\/\/)[^\s/@]*(?=@)/g, (secret) => '*'.repeat(secret.length));
}

let latest: { readonly text: string; readonly starts: readonly number[] } | undefined;

/** Offsets at which lines begin. Kept for the text that was asked about last: findings come file by file. */
function lineStarts(text: string): readonly number[] {
  if (latest?.text !== text)
    latest = { text, starts: [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: mark }) => index + mark.length)] };
  return latest.starts;
}
