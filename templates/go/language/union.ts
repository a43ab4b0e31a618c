import type { UnionDeclView, VariantView } from 'asyncwright/pack';
import { ended } from './docs.js';
import { isSealedDecl, jsonTypeOf, typesOf, type Declared } from './declared.js';
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
  /** The interfaces of which each value is one as well. */
  readonly outer: readonly string[];
  /** The types that have it, be it by another interface. */
  readonly types: readonly { readonly type: string; readonly receiver: string }[];
  /** Of the interface, which has no other docs in the View. */
  readonly docs: string;
  /** The variants that a tag names, with its values as case labels; and the condition that holds as well, where the tag is but a hint. */
  readonly cases: readonly (Part & { readonly labels: string })[];
  readonly tagged: string;
  readonly tests: readonly Part[];
  /** How all other values are decoded; empty where there are none. */
  readonly otherwise: string;
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
  const isTagged = !decl.hinted && decl.tag !== '' && variants.every(({ tags }) => tags.length > 0 && tags.every(isText));
  const base = variants.find((variant) => variant.base);
  return {
    template: 'models/sealed.njk',
    outer: declared.outer(decl.name),
    types: typesOf(decl, declared.decls).map((type) => ({ type, receiver: receiverOf(type) })),
    docs: ended(decl.docs, `${decl.name} is one of ${variants.map(({ type }) => type).join(', ')}.`),
    tagged: isTagged || decl.hinted ? tagOf(decl) : '',
    cases: isTagged || decl.hinted ? variants.flatMap((variant) => caseOf(variant, decl.hinted)) : [],
    tests: isTagged || base ? [] : variants.map((variant) => ({ test: testOf(variant, variants, declared), decode: decoded(variant) })),
    otherwise: base === undefined ? '' : decoded(base),
  };
}

function choice(decl: UnionDeclView, variants: readonly VariantView[], declared: Declared): Choice {
  const hasBase = variants.some(({ base }) => base);
  return {
    template: 'models/choice.njk',
    parts: variants.map((variant) => ({
      type: variant.type,
      method: `As${variant.name}`,
      maker: declared.unique(`${decl.name}From${variant.name}`),
      decoder: variant.decoder,
      encoder: variant.encoder,
      test:
        variant.tags.some(isText) && hasBase ? `${isNamed(decl, variant)} && ${variant.test.holds}` : testOf(variant, variants, declared),
      decode: decoded(variant),
    })),
  };
}

function tagOf({ tag }: UnionDeclView): string {
  return `check.Member(value, ${tag})`;
}

/** The condition that the tag names the variant. */
function isNamed(decl: UnionDeclView, { tags }: VariantView): string {
  const texts = tags.filter(isText);
  if (texts.length === 1) return `${tagOf(decl)} == ${texts[0]}`;
  return `check.IsOneOf(${tagOf(decl)}, map[string]struct{}{${texts.map((text) => `${text}: {}`).join(', ')}})`;
}

/** A list of one or none. */
function caseOf(variant: VariantView, hinted: boolean): Sealed['cases'] {
  const labels = variant.tags.filter(isText).join(', ');
  return labels === '' ? [] : [{ labels, test: hinted ? variant.test.holds : '', decode: decoded(variant) }];
}

function isText(literal: string): boolean {
  return literal.startsWith('"');
}

function decoded({ decoder }: VariantView): string {
  return `${decoder}(d, value)`;
}

/** By the JSON type where no other variant has it, else by the variant's own check. */
function testOf(variant: VariantView, all: readonly VariantView[], { decls }: Declared): string {
  const type = jsonTypeOf(variant.type, decls);
  const isOnly = type !== '' && all.every((other) => other === variant || differs(type, jsonTypeOf(other.type, decls)));
  return isOnly ? `check.Is${type}(value)` : variant.test.holds;
}

function differs(type: string, other: string): boolean {
  if (other === '') return false;
  const isNumber = (name: string): boolean => name === 'Integer' || name === 'Number';
  return type !== other && !(isNumber(type) && isNumber(other));
}
