import type { UnionDeclView, VariantView } from 'asyncwright/pack';
import type { Others } from './declaration.js';
import { mentions } from './mentions.js';

/** A union, with how its alternatives are told apart. */
export function unionType({ variants, tag }: UnionDeclView, others: Others): string {
  const possible = variants.filter(({ type }) => type !== 'Nothing');
  const types = new Set(possible.map(({ type }) => type));
  if (types.has('Any')) return 'Any';
  if (types.size === 0) return 'Nothing';
  const texts = ({ tags }: VariantView): readonly string[] => (tag === '' ? [] : tags.filter((literal) => literal.startsWith('"')));
  const isTagged = possible.some((variant) => texts(variant).length > 0);
  const caseOf = (variant: VariantView): string => {
    const named = texts(variant).length > 0 ? `, (${texts(variant).join(', ')},)` : '';
    return `Case(${typeOf(variant, others)}, ${predicateOf(variant)}${named})`;
  };
  const cases = possible.filter(({ base }) => !base).map(caseOf);
  const otherwise = possible.filter(({ base }) => base).map((variant) => `otherwise=${caseOf(variant)}`);
  return `Annotated[${[...types].join(' | ')}, OneOf(${[...cases, ...(isTagged ? [`tag=${tag}`] : []), ...otherwise].join(', ')})]`;
}

/** Type checkers take what stands in a call for what is done at once, also in an annotation. */
function typeOf({ type }: VariantView, { isLate }: Others): string {
  return [...mentions(type)].some(isLate) ? `lambda: ${type}` : type;
}

/** Whether a value is of a variant, as a function. */
function predicateOf({ test }: VariantView): string {
  return named.get(test.holds) ?? /^([\w.\u0080-\uffff]+)\(value\)$/.exec(test.holds)?.[1] ?? `lambda value: ${test.holds}`;
}

/** Conditions that the runtime has as functions. */
const named: ReadonlyMap<string, string> = new Map([
  ['isinstance(value, bool)', '_rt.is_boolean'],
  ['isinstance(value, str)', '_rt.is_text'],
  ['isinstance(value, list)', '_rt.is_array'],
  ['isinstance(value, dict)', '_rt.is_object'],
]);
