import type { Type } from '../../../ir/types.js';
import type { Facts } from './facts.js';
import { elements, keyword, type Schema } from './schema.js';
import { shapeOf } from './shape.js';
import { any, below, plain, type Path, type TypeMaker } from './types.js';

/** How many elements have schemas of their own. */
export function prefixLength(facts: Facts): number {
  return Math.max(0, ...facts.schemas.map((schema) => elements(schema).prefix.length));
}

/** An array, or a tuple whose elements may be missing down to `minItems`. */
export function array(maker: TypeMaker, facts: Facts, path: Path): Type {
  const length = prefixLength(facts);
  const element = (index: number): readonly Schema[] =>
    facts.schemas.flatMap((schema) => {
      const { prefix, rest } = elements(schema);
      return prefix[index] ?? rest ?? [];
    });
  const use = (index: number, segment: string) => {
    const schemas = element(index);
    return schemas.length === 0 ? plain(any) : maker.use(shapeOf(schemas), below(path, segment));
  };
  if (length === 0) return { kind: 'array', items: use(0, 'Item') };
  const prefix = Array.from({ length }, (_, index) => use(index, `Item${index + 1}`));
  const most = Math.min(...limits(facts, 'maxItems'), Infinity);
  const rest = most <= length ? undefined : use(length, 'Item');
  return {
    kind: 'tuple',
    prefix,
    minPrefix: Math.min(length, Math.max(0, ...limits(facts, 'minItems'))),
    rest: rest === undefined || rest.type.kind === 'never' ? 'closed' : rest,
  };
}

function limits(facts: Facts, name: string): readonly number[] {
  return facts.schemas.map((schema) => keyword(schema, name)).filter((limit) => typeof limit === 'number');
}
