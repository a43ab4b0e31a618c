import type { Id, JsonText } from '../../ir/described.js';
import { isInteger } from '../../ir/numbers.js';
import type { Type } from '../../ir/types.js';

/** Whether every value of a type, but null, is one of a wider one, which is anything at all, any text or any number. */
export function fits(wide: Type, type: Type, typeOf: (id: Id) => Type | undefined, seen: ReadonlySet<Id> = new Set()): boolean {
  if (wide.kind === 'any') return true;
  switch (type.kind) {
    case 'never':
      return true;
    case 'string':
    case 'temporal':
    case 'bytes':
      return wide.kind === 'string';
    case 'integer':
      return wide.kind === 'integer' || wide.kind === 'number';
    case 'number':
      return wide.kind === 'number';
    case 'literal':
      return isOne(wide, type.json);
    case 'enum':
      return type.values.every(({ json }) => isOne(wide, json)) && (!type.open || isOpenTo(wide, type.base));
    case 'union':
      return type.variants.every((variant) => fits(wide, variant.type, typeOf, seen));
    case 'ref':
      return seen.has(type.target) || fits(wide, typeOf(type.target) ?? { kind: 'any' }, typeOf, new Set([...seen, type.target]));
    case 'any':
    case 'null':
    case 'boolean':
    case 'array':
    case 'tuple':
    case 'map':
    case 'object':
      return false;
  }
}

function isOne({ kind }: Type, json: JsonText): boolean {
  if (json.startsWith('"')) return kind === 'string';
  return /^-?\d/.test(json) && (kind === 'number' || (kind === 'integer' && isInteger(json)));
}

/** What an open enumeration takes beside its list. */
function isOpenTo({ kind }: Type, base: 'string' | 'integer' | 'number' | 'mixed'): boolean {
  return base === kind || (base === 'integer' && kind === 'number');
}
