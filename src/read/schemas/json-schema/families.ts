// AsyncAPI "Schema Object", `discriminator`: "schema that inherit this schema". OpenAPI "Composition and Inheritance (Polymorphism)".
import type { JsonText } from '../../../ir/described.js';
import type { Type, UnionTag, Variant } from '../../../ir/types.js';
import { discriminatorOf, namesIn, type Discriminator } from './discriminators.js';
import { heirFinder, type HeirFinder, type Named } from './heirs.js';
import { keyOf, type Schema } from './schema.js';
import { aloneOf, schemaOf, shapeOf, type Shape } from './shape.js';
import { shaping } from './shaping.js';
import { disjoint, valuesOf } from './tags.js';
import { within, type TypeSet } from './typesets.js';
import { below, type Path, type TypeMaker } from './types.js';

/** A schema with a discriminator, and those that inherit from it by `allOf`. Validity ignores it: their types are told apart by it. */
export interface Family {
  readonly base: Schema;
  readonly tag: Omit<UnionTag, 'base'>;
  /** In the order of the tag's variants: those that inherit from no other heir that has heirs of its own by its own discriminator. */
  readonly heirs: readonly Named[];
  /** The keys of all that inherit. */
  readonly descendants: ReadonlySet<string>;
}

const objects: TypeSet = new Set(['object', 'null']);

interface Known {
  readonly heirsOf: HeirFinder;
  readonly families: Map<string, Family | undefined>;
}

const known = new WeakMap<TypeMaker, Known>();

/** The family of which the shape is the base; undefined for all others. */
export function familyOf(maker: TypeMaker, shape: Shape): Family | undefined {
  const schema = schemaOf(shape);
  const discriminator = schema === undefined ? undefined : discriminatorOf(schema);
  if (schema === undefined || discriminator === undefined) return undefined;
  const { heirsOf, families } = known.get(maker) ?? { heirsOf: heirFinder(maker), families: new Map<string, Family | undefined>() };
  known.set(maker, { heirsOf, families });
  const key = keyOf(schema);
  if (!families.has(key)) families.set(key, gathered(maker, schema, discriminator, heirsOf));
  return families.get(key);
}

function gathered(maker: TypeMaker, base: Schema, discriminator: Discriminator, heirsOf: HeirFinder): Family | undefined {
  const facts = maker.facts.of(shapeOf([base]));
  if (!within(facts.types, objects) || facts.types.size === 0 || shaping(maker, facts).length > 0) return undefined;
  const all = heirsOf(base);
  const covered = new Set<string>();
  for (const { schema } of all)
    if (!covered.has(keyOf(schema)) && discriminatorOf(schema) !== undefined)
      for (const one of heirsOf(schema)) covered.add(keyOf(one.schema));
  const heirs = all.filter(({ schema }) => !covered.has(keyOf(schema)));
  if (heirs.length === 0) return undefined;
  const values = heirs.map((heir) => {
    const meant = discriminatorOf(heir.schema) === undefined ? [heir] : [heir, ...heirsOf(heir.schema)];
    return meant.flatMap((one) => valuesFor(maker, one, base, discriminator));
  });
  const map = disjoint(values);
  if (map === undefined) {
    maker.widen(shapeOf([base]), 'a discriminator with one value for several schemas');
    return undefined;
  }
  const descendants = new Set(all.map(({ schema }) => keyOf(schema)));
  return { base, tag: { wire: discriminator.wire, map, source: 'discriminator' }, heirs, descendants };
}

/** What the property is in a value that means the schema: the values that it lists itself, else its name. */
function valuesFor(maker: TypeMaker, { schema, name }: Named, base: Schema, discriminator: Discriminator): readonly JsonText[] {
  const listed = (one: Schema): readonly JsonText[] | undefined => valuesOf(maker, maker.facts.of(shapeOf([one])), discriminator.wire);
  const [own, inherited] = [listed(schema), listed(base)];
  return own !== undefined && own.length < (inherited?.length ?? Infinity) ? own : namesIn(discriminator, name);
}

/** One of the heirs, or the base itself. */
export function familyType(maker: TypeMaker, { base, heirs, tag }: Family, path: Path): Type {
  const variant = (schema: Schema, shape: Shape, name: string): Variant => ({
    type: maker.use(shape, below(path, name)).type,
    check: maker.checks.of(schema),
    name: { source: name, context: [] },
  });
  const variants = [...heirs.map(({ schema, name }) => variant(schema, shapeOf([schema]), name)), variant(base, aloneOf(base), 'base')];
  return { kind: 'union', mode: 'one', variants, tag: { ...tag, base: heirs.length }, dispatch: 'tag' };
}
