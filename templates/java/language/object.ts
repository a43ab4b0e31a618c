import type { DeclView, MemberView, ObjectDeclView } from 'asyncwright/pack';
import { component, componentImports, guardDocs, guardsOf, type Component } from './component.js';
import { defaultImports, defaultsOf, presetOf, type Default } from './default.js';
import { numberExpression } from './numbers.js';
import { comment, memberComment, quoteParts } from './text.js';

/** Beyond this a record's constructor would have more parameters than the JVM takes: `long` and `double` count twice, of 255. */
export const WIDEST_RECORD = 120;

/** A member with one value: a method, not a component. */
interface Constant {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly wire: string;
  readonly encode: string;
  readonly comment: readonly string[];
  readonly deprecated: boolean;
}

/** A component, with what the document says of it. */
interface Documented extends Component {
  readonly comment: readonly string[];
  readonly deprecated: boolean;
}

export interface JavaObject {
  readonly template: string;
  readonly components: readonly Documented[];
  readonly constants: readonly Constant[];
  /** Statements that write its members: by wire name, so that the bytes do not depend on the order in the document; what has no field comes last. */
  readonly encoded: readonly string[];
  readonly defaults: readonly Default[];
  /** The types of which every value is one as well (`allOf`). */
  readonly wider: readonly { readonly method: string; readonly type: string }[];
  /** Statements of the constructor. */
  readonly guards: readonly string[];
  readonly guardDocs: string;
  /** A member is required. */
  readonly isDemanding: boolean;
  /** What the builder makes. */
  readonly made: string;
  /** The wire names that have fields, as an expression; empty where no other members can be. */
  readonly members: string;
  /** Texts for `@param`, by component; none of a class, whose methods have them. */
  readonly params: readonly (readonly [name: string, docs: string])[];
  readonly needed: readonly string[];
}

export function objectView(decl: ObjectDeclView, decls: ReadonlyMap<string, DeclView>): JavaObject {
  // A member that no value has needs no place.
  const fields = decl.fields.filter(({ type }) => type !== 'Void');
  const constants = fields.filter(isConstant).map(constant);
  const own = fields.filter((field) => !isConstant(field)).map((field) => documented(field, decls));
  const hasRest = decl.extra !== '' && decl.extra !== 'Void';
  const all = hasRest ? [...own, { ...rest(decl), comment: comment(REST), deprecated: false }] : own;
  const isWide = all.length > WIDEST_RECORD;
  const components = all.map((one) => (isWide ? { ...one, built: '', guard: '' } : { ...one, held: '' }));
  const guards = guardsOf(components);
  const members = setOf(fields.map(({ wire }) => wire));
  const defaults = defaultsOf(fields, decls);
  return {
    template: isWide ? 'models/wide-object.njk' : 'models/object.njk',
    components,
    constants,
    encoded: encodedOf(constants, fields, components),
    defaults,
    wider: widerOf(decl, decls),
    guards,
    isDemanding: components.some(({ built, held }) => `${built}${held}`.includes('requireNonNull')),
    guardDocs: guardDocs(guards, 'null where a member is required'),
    made: `new ${decl.name}(${isWide ? 'this' : components.map(({ built }) => built).join(', ')})`,
    members: hasRest ? members : '',
    params: isWide ? [] : fields.filter((field) => !isConstant(field)).map(({ name, docs }) => [name, docs]),
    needed: [
      'com.fasterxml.jackson.databind.JsonNode',
      'com.fasterxml.jackson.databind.node.ObjectNode',
      'runtime.payload.Encode',
      ...(isWide ? ['org.jspecify.annotations.Nullable'] : []),
      ...componentImports(components),
      ...defaultImports(defaults),
      ...(hasRest ? ['java.util.Map', 'java.util.Set', 'runtime.payload.Copy'] : []),
      ...(constants.some(({ value }) => value.startsWith('Json.')) ? ['runtime.payload.Json'] : []),
    ],
  };
}

function documented(field: MemberView, decls: ReadonlyMap<string, DeclView>): Documented {
  const { deprecated } = field;
  const one = component(field, codingOf(field));
  const preset = presetOf(field, decls);
  if (preset === '') return { ...one, comment: memberComment(field), deprecated };
  return { ...one, initial: preset, comment: memberComment(field, `The builder starts with ${preset}.`), deprecated };
}

const REST = 'Members that the document does not describe.';

function encodedOf(constants: readonly Constant[], fields: readonly MemberView[], components: readonly Component[]): readonly string[] {
  const open = fields.filter((field) => !isConstant(field)).map(({ wire }, at) => ({ wire, encode: components[at]?.encode ?? '' }));
  const sorted = [...constants, ...open].sort((left, right) => (left.wire < right.wire ? -1 : 1));
  return [...sorted, ...components.slice(open.length)].map(({ encode }) => encode);
}

function widerOf({ name: own, bases, fields }: ObjectDeclView, decls: ReadonlyMap<string, DeclView>): JavaObject['wider'] {
  const objects = new Set(bases.filter((base) => base !== own && decls.get(base)?.kind === 'object'));
  return [...objects].map((type) => ({ method: `to${type}`, type })).filter(({ method }) => fields.every(({ name }) => name !== method));
}

function isConstant({ constant: value, optional }: MemberView): boolean {
  return value !== '' && !optional;
}

function codingOf({ wire }: MemberView): Parameters<typeof component>[1] {
  return { required: 'required', optional: 'optional', presence: 'presence', from: `json, ${wire}`, to: `json, ${wire}` };
}

const boxed: ReadonlyMap<string, string> = new Map([
  ['Long', 'long'],
  ['Boolean', 'boolean'],
]);

const LONGEST_SAID = 60;

function constant(member: MemberView): Constant {
  const { name, type, wire, constant: value, encoder, deprecated } = member;
  const said = value.length > LONGEST_SAID || value.startsWith('String.join') ? 'The one value that the member has.' : `Always ${value}.`;
  return {
    name,
    type: boxed.get(type) ?? type,
    value: constantExpression(type, value),
    wire,
    encode: `Encode.required(json, ${wire}, ${name}(), ${encoder});`,
    comment: memberComment(member, said),
    deprecated,
  };
}

/** A literal of the document (see `literal`) as a value of the type that holds it. */
export function constantExpression(type: string, literal: string): string {
  switch (type) {
    case 'String':
    case 'Boolean':
      return literal;
    case 'NullNode':
      return 'NullNode.getInstance()';
    case 'Long':
    case 'BigInteger':
    case 'BigDecimal':
      return numberExpression(literal, { type, coder: '' });
    default:
      return /^("|String\.join)/.test(literal) ? `TextNode.valueOf(${literal})` : `Json.constant(${quoteParts(literal)})`;
  }
}

/** The members beyond the fields. */
function rest({ extra, extraDecoder, extraEncoder }: ObjectDeclView): Component {
  const name = 'additionalProperties';
  const type = `Map<String, ${extra}>`;
  return {
    name,
    type,
    pending: type,
    initial: 'Map.of()',
    parameter: type,
    kept: name,
    built: `this.${name}`,
    guard: `${name} = Copy.rest(${name}, MEMBERS);`,
    held: `Copy.rest(builder.${name}, MEMBERS)`,
    decode: `Decode.rest(json, MEMBERS, ${extraDecoder})`,
    encode: `Encode.rest(json, this.${name}, ${extraEncoder});`,
  };
}

/** Literals as a set; even a thousand of them are less code than a method may have. */
function setOf(literals: readonly string[]): string {
  return `Set.of(${literals.join(', ')})`;
}
