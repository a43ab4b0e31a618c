import type { Expr, Id, Type, TypeRef, UnionType } from 'asyncwright/pack';
import { integerScalar, literalScalar, numberScalar, type Profile, type Scalar } from './numbers.js';
import { isInterface, type Part } from './sealed.js';

/** The use of a declaration, and what it declares. */
export type Refer = (id: Id) => Expr & { readonly type: Type };

/** A type in Go. */
export function type(of: Type, refer: Refer, profile: Profile): Expr {
  const holdsNull = emptiness(of, refer) !== 'none';
  switch (of.kind) {
    case 'array':
      return { text: `[]${use(of.items, refer, profile)}`, imports: [], holdsNull };
    case 'map':
      return { text: `map[string]${use(of.value, refer, profile)}`, imports: [], holdsNull };
    case 'ref':
      return { text: refer(of.target).text, imports: [], holdsNull };
    default:
      return { text: scalar(of, profile).type, imports: [], holdsNull };
  }
}

/** A pointer, unless the type has a value for null. */
export function nullable(expr: Expr): Expr {
  return expr.holdsNull === true ? expr : { text: `*${expr.text}`, imports: expr.imports };
}

function use({ type: of, nullable: isNullable }: TypeRef, refer: Refer, profile: Profile): string {
  const expr = type(of, refer, profile);
  return (isNullable ? nullable(expr) : expr).text;
}

/**
 * What a type has for null: `nil` is its zero value, which stands for an absent member as well; `text` keeps JSON as it is, null too;
 * `null` is nothing else; `none` needs a pointer.
 */
export type Emptiness = 'none' | 'nil' | 'text' | 'null';

export function emptiness(of: Type, refer: Refer, depth = 0): Emptiness {
  switch (of.kind) {
    case 'array':
    case 'map':
      return 'nil';
    case 'union':
      return depth > 0 && isSealed(of, refer) ? 'nil' : depth > 0 ? 'none' : 'text';
    case 'object':
    case 'tuple':
      // A use that is no reference has no declaration: it is JSON.
      return depth > 0 ? 'none' : 'text';
    case 'enum':
      return depth > 0 || of.base !== 'mixed' ? 'none' : 'text';
    case 'any':
      return 'text';
    case 'null':
      return 'null';
    case 'literal':
      return literalEmptiness(of.json);
    case 'ref':
      // No alias leads to itself, but a faulty document must not lead us in circles either.
      return depth > DEEPEST ? 'none' : emptiness(refer(of.target).type, refer, depth + 1);
    default:
      return 'none';
  }
}

const DEEPEST = 64;

function literalEmptiness(json: string): Emptiness {
  const [first = ''] = json.trim();
  if (first === 'n') return 'null';
  return first === '{' || first === '[' ? 'text' : 'none';
}

/** Whether a union is an interface that only its variants have: each value is one object type's. */
export function isSealed(union: UnionType, refer: Refer): boolean {
  return isInterface(union, ({ variants, mode, dispatch }) => {
    const targets = new Set(variants.map(({ type: of }) => (of.kind === 'ref' ? of.target : '')));
    if (targets.size < variants.length || (mode === 'any' && dispatch === 'predicate')) return [];
    return [...targets].map((id): Part<UnionType> => {
      const target = id === '' ? undefined : refer(id).type;
      return target?.kind === 'union' ? target : target?.kind === 'object' ? 'object' : 'other';
    });
  });
}

const any: Scalar = { type: 'json.RawMessage', coder: 'Raw' };
const text: Scalar = { type: 'string', coder: 'String' };
const nothing: Scalar = { type: 'payload.Null', coder: 'Null' };
const bool: Scalar = { type: 'bool', coder: 'Bool' };

const temporal = { instant: 'DateTime', date: 'Date', time: 'Time', duration: 'Duration' } as const;

/** The type that holds a value which is neither a list nor a map nor declared, and who decodes it. */
export function scalar(of: Exclude<Type, { kind: 'array' | 'map' | 'ref' }>, profile: Profile): Scalar {
  switch (of.kind) {
    case 'never':
      return { type: 'payload.Never', coder: 'Never' };
    case 'null':
      return nothing;
    case 'boolean':
      return bool;
    case 'integer':
      return integerScalar(of, profile);
    case 'number':
      return numberScalar(of, profile);
    case 'string':
    case 'bytes':
      return text;
    case 'temporal':
      return { type: `payload.${temporal[of.of]}`, coder: temporal[of.of] };
    case 'enum':
      return enumScalar(of.base, profile);
    case 'literal':
      return literal(of.json);
    // All of these have declarations where they are more than this.
    case 'any':
    case 'tuple':
    case 'object':
    case 'union':
      return any;
  }
}

function enumScalar(base: 'string' | 'integer' | 'number' | 'mixed', profile: Profile): Scalar {
  switch (base) {
    case 'string':
      return text;
    case 'integer':
      return integerScalar({ width: 'big' }, profile);
    case 'number':
      return numberScalar({ repr: 'f64' }, profile);
    case 'mixed':
      return any;
  }
}

function literal(json: string): Scalar {
  const [first = ''] = json.trim();
  if (first === '"') return text;
  if (first === 't' || first === 'f') return bool;
  if (first === 'n') return nothing;
  return first === '{' || first === '[' ? any : literalScalar(json);
}
