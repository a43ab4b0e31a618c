import type { Id, JsonText } from '../../ir/described.js';
import { isInteger } from '../../ir/numbers.js';
import type { Type } from '../../ir/types.js';

/** Whether every value of a type, but null, is one of a wider one, which is anything at all, any text or any number. */
export function fits(wide: Type, type: Type, typeOf: (id: Id) => Type | undefined): boolean {
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
      return type.base === wide.kind || (type.base === 'integer' && wide.kind === 'number');
    case 'union':
      return type.variants.every((variant) => fits(wide, variant.type, typeOf));
    case 'ref':
      // No declaration leads back to itself through aliases and unions alone: the reader sees to that.
      return fits(wide, typeOf(type.target) ?? { kind: 'any' }, typeOf);
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
