import type { DeclView, MemberView, ObjectDeclView } from 'asyncwright/pack';
import { impliedOf } from './default.js';
import type { Profile } from './numbers.js';
import { quote } from './text.js';
import { unionType } from './union.js';

/** A declaration as Python prints it. */
export interface Declaration {
  readonly template: string;
  readonly place: string;
  readonly name: string;
  readonly docs: string;
  /** What stands in the parentheses after the name of a class: bases, check and schema. */
  readonly head: string;
  readonly fields: readonly Field[];
  /** The type of members beyond the fields; empty where it says nothing. */
  readonly extra: string;
  /** The type that an alias stands for, or that the root of a class has. */
  readonly type: string;
  /** An alias that mentions what comes after it. */
  readonly quoted: boolean;
  readonly members: readonly Constant[];
  /** The class with the constants of an enum. */
  readonly valuesName: string;
  /** A class without anything in it. */
  readonly isEmpty: boolean;
  /** Its name is that of a class. */
  readonly isClass: boolean;
  /** For a payload that may be null: the class that may. */
  readonly orNull: string;
  /** The arguments of a class that say how its JSON is checked. */
  readonly rule: string;
  readonly codec: boolean;
  readonly predicate: string;
  readonly schema: string;
  /** Why nobody should use it, as a literal; empty where there is nothing against it. */
  readonly deprecation: string;
}

/** A constant of an enum, which nobody assigns to. */
export interface Constant {
  readonly name: string;
  readonly annotation: 'Final' | 'Final[Any]';
  readonly literal: string;
  readonly docs: string;
}

export interface Field {
  readonly name: string;
  readonly annotation: string;
  /** With what stands before it: ` = None`. */
  readonly default: string;
  readonly docs: string;
}

/** What a declaration has to know of the others. */
export interface Others {
  /** The module of checks that a declaration is in, as its module of models calls it. */
  readonly checks: string;
  /** Names that are taken: of all declarations, and what is made of them. */
  readonly taken: ReadonlySet<string>;
  readonly profile: Profile;
  /** The declaration of that name. */
  declared(name: string): DeclView | undefined;
  mayBeNull(type: string): boolean;
  /** A name that is not there yet when the declaration is made: its own, those after it and those imported at the end. */
  isLate(name: string): boolean;
}

export function declaration(decl: DeclView, others: Others): Declaration {
  const rule = `check=${others.checks}.${decl.predicate}, schema=${others.checks}.${decl.schema}`;
  const { place, name, docs, codec, predicate, schema } = decl;
  const kept = { place, name, docs, codec, predicate, schema, deprecation: decl.deprecated ? ADVICE : '' };
  const base = { ...kept, rule, quoted: false, members: [], valuesName: '', orNull: '' };
  if (decl.kind === 'object') return { ...base, ...objectParts(decl, rule, others) };
  const type = decl.kind === 'union' ? unionType(decl, others) : decl.type;
  return {
    ...base,
    template: decl.codec ? 'models/root.njk' : 'models/alias.njk',
    head: `RootPayload, ${rule}`,
    type: decl.codec && decl.nullable && !/(^|\| )(None|Any)$/.test(type) ? `${type} | None` : type,
    fields: [],
    extra: '',
    isEmpty: false,
    isClass: decl.codec,
    ...(decl.kind === 'enum' ? { members: decl.members.map(constantMember), valuesName: free(`${decl.name}Values`, others) } : {}),
  };
}

/** What an empty list or dict is of, nobody can tell. */
function constantMember(member: { readonly name: string; readonly literal: string; readonly docs: string }): Constant {
  return { ...member, annotation: /^[[{]/.test(member.literal) ? 'Final[Any]' : 'Final' };
}

type Parts = Pick<Declaration, 'template' | 'head' | 'type' | 'fields' | 'extra' | 'isEmpty' | 'isClass' | 'orNull'>;

function objectParts(decl: ObjectDeclView, rule: string, others: Others): Parts {
  // Pydantic holds no lone surrogates: no JSON with such a key is read.
  const members = decl.fields.filter(({ wire }) => !/\\ud[89a-f]/.test(wire));
  const isCamel = isCamelOnTheWire(members, others);
  const fields = members.map((field) => fieldOf(field, isCamel ? camel : same, others));
  const isClosed = !decl.open && decl.extra === '';
  const extra = decl.extra === 'Any' ? '' : decl.extra;
  return {
    template: 'models/object.njk',
    head: `${isCamel ? 'CamelPayload' : 'Payload'}, ${isClosed ? 'extra="forbid", ' : ''}${rule}`,
    type: '',
    fields,
    extra,
    isEmpty: fields.length === 0 && extra === '' && decl.docs === '',
    isClass: true,
    orNull: decl.codec && decl.nullable ? free(`${decl.name}OrNull`, others) : '',
  };
}

const ADVICE = '"The document advises against it."';

function free(name: string, others: Others): string {
  return others.taken.has(name) ? free(`${name}_`, others) : name;
}

/** A field may not have the name of a type: annotations after it would mean the field. */
function nameOf({ name }: MemberView, { taken }: Others): string {
  return taken.has(name) ? `${name}_` : name;
}

/** Whether more fields are called on the wire as they are here, but in camelCase, than are called the same. */
function isCamelOnTheWire(members: readonly MemberView[], others: Others): boolean {
  const told = (wireOf: (name: string) => string): number =>
    members.filter((member) => member.wire !== `"${wireOf(nameOf(member, others))}"`).length;
  return told(camel) < told(same);
}

function same(name: string): string {
  return name;
}

/** As the runtime's `camel`. Cases of letters beyond ASCII are nobody's agreement. */
function camel(name: string): string {
  if (!/^[\x20-\x7e]*$/.test(name)) return '';
  const [first = '', ...rest] = name.split('_');
  return first + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}

function fieldOf(field: MemberView, wireOf: (name: string) => string, others: Others): Field {
  const name = nameOf(field, others);
  const alias = field.wire === `"${wireOf(name)}"` ? '' : `validation_alias=${field.wire}, serialization_alias=${field.wire}`;
  const implied = impliedOf(field, others);
  const value = field.optional ? implied || 'None' : constantOf(field) || presetOf(field, others);
  const settings = [alias, field.deprecated ? `deprecated=${ADVICE}` : ''].filter((setting) => setting !== '');
  return {
    name,
    annotation: annotationOf(field, implied !== '', others),
    default: defaultOf(value, settings),
    docs: field.docs,
  };
}

/** What stands after the annotation. */
function defaultOf(value: string, settings: readonly string[]): string {
  if (settings.length === 0) return value === '' ? '' : ` = ${value}`;
  return ` = Field(${[...(value === '' ? [] : [`default=${value}`]), ...settings].join(', ')})`;
}

/** Nor need the text that says what the object is, where it is all that the type holds. */
function presetOf({ type, preset }: MemberView, { declared }: Others): string {
  if (preset === '') return '';
  const decl = declared(type);
  const holdsTexts = decl === undefined ? type === 'str' : decl.kind === 'enum' && decl.base === 'string' && !decl.codec;
  return holdsTexts ? quote(JSON.parse(preset) as string) : '';
}

/** The only value of a required member need not be given, also where it is longer than a literal may be. */
function constantOf({ constant, type }: MemberView): string {
  return type === 'int' || type.startsWith('Literal[') ? constant : '';
}

function annotationOf({ type, optional }: MemberView, isImplied: boolean, { mayBeNull }: Others): string {
  if (!optional) return type;
  if (mayBeNull(type)) return `Nullable[${type === 'None' ? type : type.replace(/ \| None$/, '')}]`;
  return isImplied ? `Omittable[${type}]` : `${type} | None`;
}

/** All code of a declaration, for what it mentions. */
export function codeOf({ head, fields, extra, type, members, template }: Declaration): string {
  return [
    template === 'models/alias.njk' ? '' : head,
    ...fields.flatMap((field) => [field.annotation, field.default]),
    extra === '' ? '' : `${extra} Field`,
    type,
    ...members.map(({ literal, annotation }) => `${literal} ${annotation}`),
  ].join(' ');
}
