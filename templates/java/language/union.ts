import type { DeclView, UnionDeclView, VariantView } from 'asyncwright/pack';
import { componentImports, guardDocs, wholeComponent, type Component } from './component.js';

/** A variant that is no declaration: a record inside the union. */
interface Nested {
  readonly name: string;
  readonly component: Component;
  readonly guardDocs: string;
}

export interface JavaUnion {
  readonly permits: readonly string[];
  readonly nested: readonly Nested[];
  /** The variants that a tag names, with its values as case labels; and the condition over `value` that holds as well, where the tag is but a hint. */
  readonly cases: readonly { readonly labels: string; readonly made: string; readonly test: string }[];
  /** The rest, each with the condition over `value` by which it is told. */
  readonly tests: readonly { readonly test: string; readonly made: string }[];
  /** What is done with all other values; empty where there are none. */
  readonly otherwise: string;
  readonly needed: readonly string[];
}

/** What a union has to know of the other declarations. */
export interface Declared {
  readonly decls: ReadonlyMap<string, DeclView>;
  /** The unions that a declaration is a variant of. */
  isWithin(variant: string, union: string): boolean;
}

export function unionView(decl: UnionDeclView, declared: Declared): JavaUnion {
  const variants = decl.variants.filter(({ type }) => type !== 'Void' && type !== decl.name);
  const printed = variants.map((variant) => variantOf(variant, decl, declared));
  const isTagged = !decl.hinted && decl.tag !== '' && variants.every(({ tags }) => tags.length > 0 && tags.every(isText));
  const base = printed.find(({ variant }) => variant.base);
  const nested = printed.flatMap(({ nested: one }) => (one === undefined ? [] : [one]));
  const tests =
    isTagged || base !== undefined ? [] : printed.map(({ variant, made }) => ({ test: testOf(variant, variants, declared), made }));
  return {
    permits: [...new Set(printed.map(({ name }) => name))],
    nested,
    cases: isTagged || decl.hinted ? printed.flatMap((one) => caseOf(one, decl.hinted)) : [],
    tests,
    otherwise: base === undefined ? (isTagged ? '' : refused(decl)) : `return ${base.made};`,
    needed: [
      'com.fasterxml.jackson.databind.JsonNode',
      ...componentImports(nested.map(({ component: one }) => one)),
      ...(tests.some(({ test }) => test.includes('Check.')) ? ['runtime.payload.Check'] : []),
    ],
  };
}

interface Printed {
  readonly variant: VariantView;
  /** As `permits` has it. */
  readonly name: string;
  readonly made: string;
  readonly nested?: Nested;
}

function variantOf(variant: VariantView, decl: UnionDeclView, { decls, isWithin }: Declared): Printed {
  if (decls.has(variant.type) && !isWithin(decl.name, variant.type))
    return { variant, name: variant.type, made: `${variant.type}.fromJson(value)` };
  const own = `${variant.name.replace(/Model$/, '')}Value`;
  const name = decls.has(own) || own === decl.name ? `${own}_` : own;
  const one = wholeComponent(variant, 'value');
  const nested = { name, component: one, guardDocs: guardDocs([one.guard], 'null') };
  return { variant, name: `${decl.name}.${name}`, made: `new ${name}(${one.decode})`, nested };
}

function refused({ name }: UnionDeclView): string {
  return `throw new IllegalArgumentException("${name} has no such variant");`;
}

/** A list of one or none. */
function caseOf({ variant, made }: Printed, hinted: boolean): JavaUnion['cases'] {
  const labels = variant.tags.filter(isText).join(', ');
  return labels === '' ? [] : [{ labels, made, test: hinted ? variant.test.holds : '' }];
}

function isText(literal: string): boolean {
  return literal.startsWith('"');
}

/** By the JSON type where no other variant has it, else by the variant's own check. */
function testOf(variant: VariantView, all: readonly VariantView[], { decls }: Declared): string {
  const type = jsonTypeOf(variant.type, decls);
  const isOnly = type !== '' && all.every((other) => other === variant || differs(type, jsonTypeOf(other.type, decls)));
  if (!isOnly) return variant.test.holds;
  return type === 'Integer' ? 'Check.isInteger(value)' : `value.is${type}()`;
}

function differs(type: string, other: string): boolean {
  if (other === '') return false;
  const isNumber = (name: string): boolean => name === 'Integer' || name === 'Number';
  return type !== other && !(isNumber(type) && isNumber(other));
}

/** The one JSON type of all values of a printed type, as `JsonNode` asks for it; empty where there are several. */
function jsonTypeOf(type: string, decls: ReadonlyMap<string, DeclView>): string {
  const decl = decls.get(type);
  if (decl?.kind === 'object') return 'Object';
  if (decl?.kind === 'tuple') return 'Array';
  if (decl?.kind === 'enum' && decl.base !== 'mixed') return decl.base === 'string' ? 'Textual' : 'Number';
  if (decl?.kind === 'alias') return jsonTypeOf(decl.type, decls);
  return decl === undefined ? (scalars.get(type.replace(/<.*/, '')) ?? '') : '';
}

const scalars: ReadonlyMap<string, string> = new Map([
  ['String', 'Textual'],
  ['DateTime', 'Textual'],
  ['FullDate', 'Textual'],
  ['FullTime', 'Textual'],
  ['IsoDuration', 'Textual'],
  ['Uuid', 'Textual'],
  ['Boolean', 'Boolean'],
  ['Integer', 'Integer'],
  ['Long', 'Integer'],
  ['BigInteger', 'Integer'],
  ['Double', 'Number'],
  ['BigDecimal', 'Number'],
  ['NullNode', 'Null'],
  ['List', 'Array'],
  ['Map', 'Object'],
]);
