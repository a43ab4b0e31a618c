import type { Expr, Id, ImportedName, Type, TypeRef } from 'asyncwright/pack';
import { library, runtime } from './imports.js';
import { integerScalar, literalScalar, numberScalar, type Profile, type Scalar } from './numbers.js';

export type Refer = (id: Id) => Expr;

/** A type in Java, as it stands between angle brackets: `Long`, not `long`. */
export function type(of: Type, refer: Refer, profile: Profile): Expr {
  switch (of.kind) {
    case 'array':
      return generic('List', [use(of.items, refer, profile)]);
    case 'map':
      return generic('Map', [{ text: 'String', imports: [] }, use(of.value, refer, profile)]);
    case 'ref':
      return refer(of.target);
    default:
      return named(scalar(of, profile).type);
  }
}

/** A type that takes null as well, unless it has a value for it. */
export function nullable(expr: Expr): Expr {
  if (expr.text === 'JsonNode' || expr.text === 'NullNode') return expr;
  return { text: `@Nullable ${expr.text}`, imports: [...expr.imports, library('org.jspecify.annotations.Nullable')] };
}

function use({ type: of, nullable: isNullable }: TypeRef, refer: Refer, profile: Profile): Expr {
  const expr = type(of, refer, profile);
  return isNullable ? nullable(expr) : expr;
}

function generic(name: 'List' | 'Map', parts: readonly Expr[]): Expr {
  return {
    text: `${name}<${parts.map(({ text }) => text).join(', ')}>`,
    imports: [library(`java.util.${name}`), ...parts.flatMap(({ imports }) => imports)],
  };
}

const any: Scalar = { type: 'JsonNode', coder: 'any' };
const text: Scalar = { type: 'String', coder: 'text' };
const nothing: Scalar = { type: 'NullNode', coder: 'nothing' };
const bool: Scalar = { type: 'Boolean', coder: 'bool' };

const temporal = { instant: 'DateTime', date: 'FullDate', time: 'FullTime', duration: 'IsoDuration' } as const;

/** The type that holds a value which is neither a list nor a map nor declared, and who decodes it. */
export function scalar(of: Exclude<Type, { kind: 'array' | 'map' | 'ref' }>, profile: Profile): Scalar {
  switch (of.kind) {
    case 'never':
      return { type: 'Void', coder: 'never' };
    case 'null':
      return nothing;
    case 'boolean':
      return bool;
    case 'integer':
      return integerScalar(of, profile);
    case 'number':
      return numberScalar(of, profile);
    case 'string':
      return of.format === 'uuid' && profile === 'native' ? { type: 'Uuid', coder: '' } : text;
    case 'temporal':
      return { type: temporal[of.of], coder: '' };
    case 'bytes':
      return text;
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

const packages: ReadonlyMap<string, ImportedName> = new Map([
  ...['DateTime', 'FullDate', 'FullTime', 'IsoDuration', 'Uuid'].map((name) => [name, runtime(name)] as const),
  ...[
    'java.math.BigInteger',
    'java.math.BigDecimal',
    'com.fasterxml.jackson.databind.JsonNode',
    'com.fasterxml.jackson.databind.node.NullNode',
  ].map((name) => [library(name).name, library(name)] as const),
]);

function named(name: string): Expr {
  const needed = packages.get(name);
  return { text: name, imports: needed === undefined ? [] : [needed] };
}
