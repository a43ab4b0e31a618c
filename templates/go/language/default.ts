import type { MemberView } from 'asyncwright/pack';
import type { Decls } from './declared.js';
import { paragraphs } from './docs.js';
import { valueOf } from './enum.js';
import { isLong, wholeDigits } from './numbers.js';
import { quote } from './text.js';

/** A method that stands in for a nil member with what is meant. */
export interface Default {
  readonly name: string;
  readonly member: string;
  readonly type: string;
  readonly value: string;
  readonly docs: string;
}

/** For members that may be absent, never null, and whose default is of their type; and for those that have a text by what the object is. */
export function defaultsOf(fields: readonly MemberView[], decls: Decls): readonly Default[] {
  const taken = new Set(fields.map(({ name }) => name));
  return fields.flatMap((field) => {
    const { name, type, optional, deprecated, default: json } = field;
    const preset = presetOf(field, decls);
    const value = optional && json !== '' ? expression(type, json.trim(), decls) : preset;
    const method = `${name}OrDefault`;
    if (value === '' || taken.has(method)) return [];
    const said = `${method} is ${name}, or ${preset === '' ? 'what is meant where that is absent' : `${field.preset} where that is nil`}.`;
    return [{ name: method, member: name, type, value, docs: paragraphs(said, deprecated ? `Deprecated: as ${name} is.` : '') }];
  });
}

/** The text that a nil member stands for, as an expression of its type; empty for none. */
export function presetOf({ type, preset }: MemberView, decls: Decls): string {
  return preset === '' ? '' : expression(type, preset, decls);
}

const sizes: ReadonlyMap<string, readonly [least: bigint, most: bigint]> = new Map([
  ['int32', [-(2n ** 31n), 2n ** 31n - 1n]],
  ['uint32', [0n, 2n ** 32n - 1n]],
  ['uint64', [0n, 2n ** 64n - 1n]],
]);

/** JSON as an expression of a type; empty where it is not of the type, or has no short form in it. */
function expression(type: string, json: string, decls: Decls): string {
  const decl = decls.get(type);
  // A constant is of the type that it is asked for.
  if (decl?.kind === 'alias') return scalar(decl.type, json);
  if (decl?.kind !== 'enum') return scalar(type, json);
  const value = valueOf(decl, json);
  return value === undefined ? '' : `${decl.name}(${value})`;
}

function scalar(type: string, json: string): string {
  const digits = wholeDigits(json);
  const isNumber = /^-?\d/.test(json);
  switch (type) {
    case 'string':
      return json.startsWith('"') ? quote(JSON.parse(json) as string) : '';
    case 'bool':
      return json === 'true' || json === 'false' ? json : '';
    case 'int64':
      return digits !== undefined && isLong(digits) ? digits : '';
    case 'int32':
    case 'uint32':
    case 'uint64': {
      const [least, most] = sizes.get(type) ?? [0n, 0n];
      return digits !== undefined && BigInt(digits) >= least && BigInt(digits) <= most ? digits : '';
    }
    case 'payload.Int':
      return digits !== undefined && isLong(digits) ? `payload.NewInt(${digits})` : '';
    case 'json.Number':
      return isNumber ? `"${json}"` : '';
    case 'float64':
      return isNumber && Number.isFinite(Number(json)) ? String(Number(json)) : '';
    default:
      return '';
  }
}
