// Security schemes and requirements: asyncapi.md 1.2 "Security on server/operation", section 6.
import type { Alternative, SecurityScheme } from '../../ir/api.js';
import type { Id, Json } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import { tokensOf } from '../document/pointer.js';
import { at, child, idOf, leadsNowhere, members } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';
import type { Context } from './context.js';
import { described } from './describe.js';
import { items, target, text, texts } from './fields.js';

/**
 * 2.x: a list of maps from scheme name to scopes; the list means "any of", the keys of one map "all of".
 * A map with a name that is no scheme cannot be met and is left out; the rule `security-scheme-undefined` reports it.
 */
export function requirements(context: Context, place: Place): readonly Alternative[] {
  return requirementsOf(place).flatMap((requirement) => {
    const needed = schemesOf(requirement).map(([name, scopes]) => ({
      name,
      place: schemeNamed(context.reading, name),
      scopes: strings(scopes.value),
    }));
    if (needed.some((each) => !each.place)) return [];
    return [needed.flatMap(({ name, place: found, scopes }) => (found ? [{ scheme: scheme(context, found, name), scopes }] : []))];
  });
}

/** The maps of a 2.x `security`; one map that stands there without its list is taken for a list of one. */
export function requirementsOf(place: Place): readonly Place[] {
  const security = child(place, 'security');
  return security && isObject(security.value) ? [security] : (items(place, 'security') ?? []);
}

/** The schemes that one of these maps names, each with its scopes; a reference, as 3.x has it there, names the one that it refers to. */
export function schemesOf(requirement: Place): readonly (readonly [name: string, scopes: Place])[] {
  return members(requirement).map(([name, scopes]) => {
    const isReference = name === '$ref' && typeof scopes.value === 'string';
    return [isReference ? (tokensOf(String(scopes.value)).at(-1) ?? '') : name, scopes];
  });
}

/**
 * 3.x: a list of schemes or references to them, any of which suffices; the scopes stand in the scheme. One that does not exist is left
 * out, as in 2.x.
 */
export function alternatives(context: Context, place: Place): readonly Alternative[] {
  return (items(place, 'security') ?? []).flatMap((item) => {
    const found = leadsNowhere(context.reading, item) ? undefined : target(context.reading, item);
    return found ? [[{ scheme: scheme(context, found), scopes: texts(found, 'scopes') ?? [] }]] : [];
  });
}

function strings(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The security scheme of that name under `components` of the root document. */
export function schemeNamed(reading: Reading, name: string): Place | undefined {
  const schemes = at(reading, reading.source.root.file, '/components/securitySchemes');
  const found = schemes && child(schemes, name);
  return found && target(reading, found);
}

function scheme(context: Context, place: Place, key = tokensOf(place.pointer).at(-1) ?? ''): Id {
  const id = idOf(place);
  if (!context.schemes.has(id)) context.schemes.set(id, readScheme(context, place, key));
  return id;
}

function readScheme(context: Context, place: Place, key: string): SecurityScheme {
  const type = text(place, 'type') ?? '';
  // A scheme written where it is used has no key of its own: it is called by its type.
  const source = /^\d*$/.test(key) ? type : key;
  const fields = members(place).filter(
    ([field]) => !['type', 'title', 'summary', 'description', 'scopes'].includes(field) && !field.startsWith('x-'),
  );
  return {
    ...described(context.reading, place, { source, context: [] }),
    type,
    fields: Object.fromEntries(fields.map(([field, { value }]) => [field, field === 'flows' ? flows(value) : value])),
  };
}

/** 2.x calls the scopes that a flow offers `scopes`, 3.x `availableScopes`. */
function flows(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, flow]) => [name, isObject(flow) ? renamed(flow) : flow]));
}

function renamed(flow: { readonly [key: string]: Json }): Json {
  return Object.fromEntries(Object.entries(flow).map(([key, value]) => [key === 'scopes' ? 'availableScopes' : key, value]));
}
