import type { DeclView, UnionDeclView, VariantView } from 'asyncwright/pack';
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
    return `Case(${typeOf(variant, others)}, ${predicateOf(variant, others)}${named})`;
  };
  const cases = possible.filter(({ base }) => !base).map(caseOf);
  const otherwise = possible.filter(({ base }) => base).map((variant) => `otherwise=${caseOf(variant)}`);
  return `Annotated[${[...types].join(' | ')}, OneOf(${[...cases, ...(isTagged ? [`tag=${tag}`] : []), ...otherwise].join(', ')})]`;
}

/** Type checkers take what stands in a call for what is done at once, also in an annotation. */
function typeOf({ type }: VariantView, { isLate }: Others): string {
  return [...mentions(type)].some(isLate) ? `lambda: ${type}` : type;
}

/** Whether a value is of a variant, as a function: by its check, and by its JSON type where there is none. */
function predicateOf({ type, test }: VariantView, others: Others): string {
  const condition = test.holds === '' ? jsonTest(type, others) : test.holds;
  return /^([\w.\u0080-\uffff]+)\(value\)$/.exec(condition)?.[1] ?? `lambda value: ${condition}`;
}

type JsonKind = 'boolean' | 'number' | 'text' | 'array' | 'object' | 'null';

const tests: Readonly<Record<JsonKind, string>> = {
  boolean: '_rt.is_boolean(value)',
  number: '_rt.is_number(value)',
  text: '_rt.is_text(value)',
  array: '_rt.is_array(value)',
  object: '_rt.is_object(value)',
  null: 'value is None',
};

function jsonTest(type: string, others: Others): string {
  const kinds = new Set(kindsOf(type, others, new Set()));
  return [...kinds].map((kind) => tests[kind]).join(' or ') || 'True';
}

/** The JSON types that values of a printed type have. */
function kindsOf(type: string, others: Others, seen: ReadonlySet<string>): readonly JsonKind[] {
  const decl = others.declared(type);
  if (decl !== undefined) return seen.has(type) ? [] : declKinds(decl, others, new Set(seen).add(type));
  if (type.startsWith('dict[')) return ['object'];
  if (/^(list|tuple|Annotated\[tuple)\[/.test(type)) return ['array'];
  if (type.startsWith('Literal[')) return literalKinds(type);
  return type.split(' | ').flatMap((part) => scalars.get(part) ?? []);
}

const scalars: ReadonlyMap<string, readonly JsonKind[]> = new Map<string, readonly JsonKind[]>([
  ['None', ['null']],
  ['bool', ['boolean']],
  ['StrictBool', ['boolean']],
  ...['int', 'float', 'Decimal'].map((name) => [name, ['number']] as const),
  ...['str', 'DateTime', 'Date', 'Time', 'Uuid'].map((name) => [name, ['text']] as const),
]);

function declKinds(decl: DeclView, others: Others, seen: ReadonlySet<string>): readonly JsonKind[] {
  switch (decl.kind) {
    case 'object':
      return ['object'];
    case 'tuple':
      return ['array'];
    case 'union':
      return decl.variants.flatMap(({ type }) => kindsOf(type, others, seen));
    case 'enum':
    case 'alias':
      return kindsOf(decl.type, others, seen);
  }
}

function literalKinds(type: string): readonly JsonKind[] {
  const words = mentions(type);
  return [
    ...(type.includes('"') ? (['text'] as const) : []),
    ...(/[[ ]-?\d/.test(type.replace(/"(?:[^"\\]|\\.)*"/g, '""')) ? (['number'] as const) : []),
    ...(words.has('True') || words.has('False') ? (['boolean'] as const) : []),
    ...(words.has('None') ? (['null'] as const) : []),
  ];
}
