import type { DeclView, UnionDeclView } from 'asyncwright/pack';
import type { Declared } from './union.js';

/** A method of a union whose variants overlap: a value as another variant. */
export interface VariantMethod {
  readonly name: string;
  /** What it has before its type, in the body of its owner: an interface needs `default`. */
  readonly modifier: 'default' | 'public';
  readonly type: string;
  /** The condition over `value` that it is of that variant. */
  readonly test: string;
  /** The declaration that has it in its body. */
  readonly owner: string;
  /** Whether an interface of the owner has it as well. */
  readonly overrides: boolean;
}

/** The methods that each declaration has in its own body. `within`: the interfaces that a declaration is of, without those through others. */
export function variantMethods(
  declared: Declared,
  within: (decl: DeclView) => readonly string[],
): (decl: DeclView) => readonly VariantMethod[] {
  const named = namer(declared);
  const above = (decl: DeclView): readonly DeclView[] => within(decl).flatMap((union) => declared.decls.get(union) ?? []);
  const isAbove = (union: DeclView, decl: DeclView): boolean => above(decl).some((one) => one === union || isAbove(union, one));
  const nearest = (decl: DeclView): readonly DeclView[] =>
    above(decl).filter((union, _, all) => !all.some((other) => isAbove(union, other)));
  const known = new Map<string, ReadonlyMap<string, VariantMethod>>();
  const inForce = (decl: DeclView): ReadonlyMap<string, VariantMethod> => {
    const before = known.get(decl.name);
    if (before !== undefined) return before;
    const found = new Map<string, VariantMethod>();
    known.set(decl.name, found);
    const { name: owner } = decl;
    const modifier = decl.kind === 'union' && decl.variants.length > 0 ? 'default' : 'public';
    for (const method of nearest(decl).flatMap((union) => [...inForce(union).values()])) {
      const other = found.get(method.name);
      // Of two interfaces with a method Java takes that of neither.
      found.set(method.name, other === undefined || other.owner === method.owner ? method : { ...other, modifier, owner, overrides: true });
    }
    for (const { type, test } of decl.kind === 'union' && decl.overlapping ? seenAs(decl, declared) : []) {
      const name = named(type);
      found.set(name, { name, modifier, type, test: test.holds, owner, overrides: found.has(name) });
    }
    return found;
  };
  return (decl) => [...inForce(decl).values()].filter(({ owner }) => owner === decl.name);
}

/** The variants that are declarations of their own. */
function seenAs({ name, variants }: UnionDeclView, { decls, isWithin }: Declared): UnionDeclView['variants'] {
  return variants.filter(({ type }) => type !== name && decls.has(type) && !isWithin(name, type));
}

/** A model may have a component of that name: it would be the same method. */
function namer({ decls }: Declared): (type: string) => string {
  let taken: ReadonlySet<string> | undefined;
  return (type) => {
    taken ??= new Set([...decls.values()].flatMap((decl) => (decl.kind === 'object' ? decl.fields.map(({ name }) => name) : [])));
    const name = `as${type}`;
    return taken.has(name) ? `${name}_` : name;
  };
}
