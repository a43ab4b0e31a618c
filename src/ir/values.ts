import { canonicalNumber } from './numbers.js';
import type { JsonText } from './described.js';
import type { JsonTypeName } from './checks.js';

/** A JSON number that keeps its source text. */
export interface NumberValue {
  readonly number: string;
}

/** A JSON value without loss: numbers as text, objects as maps, so that no key is special. */
export type Value = null | boolean | string | NumberValue | readonly Value[] | ReadonlyMap<string, Value>;

export function isNumber(value: Value): value is NumberValue {
  return typeof value === 'object' && value !== null && 'number' in value;
}

export function isObject(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

export function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** `number` for every number: whether it is an integer is a question of its own. */
export function typeName(value: Value): Exclude<JsonTypeName, 'integer'> {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (isArray(value)) return 'array';
  return isObject(value) ? 'object' : 'number';
}

/** Equal values, and only they, have the same text: numbers by value, members in any order. */
export function canonicalText(value: Value): string {
  return sortedText(value, canonicalNumber);
}

/** The texts of a list whose values differ, the first of each. */
export function distinctTexts(list: readonly JsonText[]): readonly JsonText[] {
  const seen = new Map<string, JsonText>();
  for (const json of list) {
    const canonical = canonicalText(parseValue(json));
    if (!seen.has(canonical)) seen.set(canonical, json);
  }
  return [...seen.values()];
}

/** The JSON text of a value: members sorted, so that it does not depend on how they were written; numbers as they were, unless told otherwise. */
export function sortedText(value: Value, spell: (number: JsonText) => string = (number) => number): string {
  if (isNumber(value)) return spell(value.number);
  if (isArray(value)) return `[${value.map((item) => sortedText(item, spell)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = [...value].map(([key, member]) => `${JSON.stringify(key)}:${sortedText(member, spell)}`);
  return `{${members.sort().join(',')}}`;
}

/** Without escapes: what it says is what it shows. */
const plainString = /^"[^"\\\p{Cc}]*"$/u;
const token = /[\s]*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))[\s]*/y;

/** Reads JSON without loss; of two members with one key the last wins. Throws `SyntaxError` on text that is not JSON. */
export function parseValue(text: JsonText): Value {
  return plainString.test(text) ? text.slice(1, -1) : parsed(text);
}

function parsed(text: JsonText): Value {
  const pattern = new RegExp(token);
  let current = next();
  const value = read();
  if (current !== undefined) throw new SyntaxError('text after the value');
  return value;

  function next(): RegExpExecArray | undefined {
    const start = pattern.lastIndex;
    if (start === text.length) return undefined;
    const found = pattern.exec(text);
    if (found === null) throw new SyntaxError(`not JSON at offset ${start}`);
    return found;
  }

  function take(): RegExpExecArray {
    const taken = current;
    if (taken === undefined) throw new SyntaxError('unexpected end');
    current = next();
    return taken;
  }

  function skip(mark: string): boolean {
    if (current?.[1] !== mark) return false;
    take();
    return true;
  }

  function read(): Value {
    const [, mark, string, number, word] = take();
    if (string !== undefined) return JSON.parse(string) as string;
    if (number !== undefined) return { number };
    if (word !== undefined) return JSON.parse(word) as boolean | null;
    if (mark === '[') return list();
    if (mark === '{') return members();
    throw new SyntaxError(`unexpected ${mark ?? ''}`);
  }

  function list(): Value {
    const items: Value[] = [];
    if (skip(']')) return items;
    do items.push(read());
    while (skip(','));
    if (!skip(']')) throw new SyntaxError('a list is not closed');
    return items;
  }

  function members(): Value {
    const entries = new Map<string, Value>();
    if (skip('}')) return entries;
    do {
      const key = take()[2];
      if (key === undefined || !skip(':')) throw new SyntaxError('a member has no key');
      entries.set(JSON.parse(key) as string, read());
    } while (skip(','));
    if (!skip('}')) throw new SyntaxError('an object is not closed');
    return entries;
  }
}
