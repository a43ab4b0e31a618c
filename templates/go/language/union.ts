import type { UnionDeclView, VariantView } from 'asyncwright/pack';
import { isSealedDecl, jsonTypeOf, type Declared } from './declared.js';
import { receiverOf } from './receiver.js';

interface Part {
  /** The condition over `value` that it is of the variant. */
  readonly test: string;
  /** An expression over the variables `d` and `value`. */
  readonly decode: string;
}

/** An interface that only the variants have. */
export interface Sealed {
  readonly template: 'models/sealed.njk';
  readonly variants: readonly { readonly type: string; readonly receiver: string }[];
  /** Theirs, for people. */
  readonly names: string;
  /** The variants that a tag names, with its values as case labels. */
  readonly cases: readonly { readonly labels: string; readonly decode: string }[];
  readonly tagged: string;
  readonly tests: readonly Part[];
}

/** JSON that is read as one of several types. */
export interface Choice {
  readonly template: 'models/choice.njk';
  readonly parts: readonly (Part & {
    readonly type: string;
    readonly method: string;
    readonly maker: string;
    readonly decoder: string;
    readonly encoder: string;
  })[];
}

export function unionView(decl: UnionDeclView, declared: Declared): Sealed | Choice {
  const variants = decl.variants.filter(({ type }) => type !== 'payload.Never' && type !== decl.name);
  return isSealedDecl(decl, declared.decls) ? sealed(decl, variants, declared) : choice(decl, variants, declared);
}

function sealed(decl: UnionDeclView, variants: readonly VariantView[], declared: Declared): Sealed {
  const isTagged = decl.tag !== '' && variants.every(({ tags }) => tags.length > 0 && tags.every((tag) => tag.startsWith('"')));
  return {
    template: 'models/sealed.njk',
    variants: variants.map(({ type }) => ({ type, receiver: receiverOf(type) })),
    names: variants.map(({ type }) => type).join(', '),
    tagged: isTagged ? `check.Member(value, ${decl.tag})` : '',
    cases: isTagged ? variants.map((variant) => ({ labels: variant.tags.join(', '), decode: decoded(variant) })) : [],
    tests: isTagged ? [] : variants.map((variant) => ({ test: testOf(variant, variants, declared), decode: decoded(variant) })),
  };
}

function choice(decl: UnionDeclView, variants: readonly VariantView[], declared: Declared): Choice {
  return {
    template: 'models/choice.njk',
    parts: variants.map((variant) => ({
      type: variant.type,
      method: `As${variant.name}`,
      maker: declared.unique(`${decl.name}From${variant.name}`),
      decoder: variant.decoder,
      encoder: variant.encoder,
      test: testOf(variant, variants, declared),
      decode: decoded(variant),
    })),
  };
}

function decoded({ decoder }: VariantView): string {
  return `${decoder}(d, value)`;
}

/** By the JSON type where no other variant has it, else by the variant's own check. */
function testOf(variant: VariantView, all: readonly VariantView[], { decls }: Declared): string {
  const type = jsonTypeOf(variant.type, decls);
  const isOnly = type !== '' && all.every((other) => other === variant || differs(type, jsonTypeOf(other.type, decls)));
  return isOnly || variant.test.holds === '' ? `check.Is${type}(value)` : variant.test.holds;
}

function differs(type: string, other: string): boolean {
  if (other === '') return false;
  const isNumber = (name: string): boolean => name === 'Integer' || name === 'Number';
  return type !== other && !(isNumber(type) && isNumber(other));
}
