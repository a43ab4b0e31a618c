// What a binding field may say, and what becomes of it: asyncapi.md section 5. Each field has one of three fates.
import type { Json } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import type { Spoken } from './carriage.js';
import { any, type Form } from './form.js';

/**
 * `value`: as written. `schema`: a `SchemaUse`; `object`: one that describes an object; `key`: one that may be in Avro.
 * `setting`: a value, or a schema that allows one or suggests one.
 */
export type Holds = 'value' | 'schema' | 'object' | 'key' | 'setting';

/** When a field may or must stand there. */
export interface Terms {
  readonly required?: true;
  /** The first binding version that has the field; the first of all where missing. */
  readonly since?: string;
  /** The last binding version that has it; the newest where missing. */
  readonly until?: string;
  /** The version of the protocol itself that does not have it, where servers may speak either. */
  readonly absentFrom?: Spoken;
  /** The field makes no sense without this one beside it. */
  readonly needs?: string;
  /** The field must not stand beside this one. */
  readonly excludes?: string;
}

/** A row of a protocol's table. */
export type Field = Terms &
  (
    | { readonly fate: 'used' | 'option'; readonly holds: Holds; readonly form: Form }
    | { readonly fate: 'ignored'; readonly reason: string; readonly form: Form }
    | { readonly fate: 'group'; readonly fields: Fields }
  );

/** The fields of one level by name. */
export type Fields = Readonly<Record<string, Field>>;

/** Where bindings stand. */
export type Level = 'server' | 'channel' | 'operation' | 'message';

/** A protocol's bindings; a level that is missing here is reserved and stays empty. */
export interface Protocol {
  readonly name: string;
  /** Its binding versions, oldest first. The last is what a missing version and `latest` mean. */
  readonly versions: readonly [string, ...string[]];
  /** The first minor version of AsyncAPI that has the protocol, where it matters. */
  readonly since?: string;
  readonly levels: { readonly [level in Level]?: Fields };
  /** Where messages of a channel without an address go; undefined where its binding does not say it, or not alone. */
  readonly named?: (used: Used) => Named | undefined;
}

/** What of a channel's binding is used. */
export type Used = Readonly<Record<string, Json>>;

/** A place that a binding names. */
export interface Named {
  readonly name: string;
  /** The binding, where it says more by that. */
  readonly used?: Used;
}

/** A text of a binding, by the names of the fields that it is in, dotted. */
export function textAt(used: Used, path: string): string | undefined {
  let found: Json | undefined = used;
  for (const key of path.split('.')) found = isObject(found) ? found[key] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** Named by the first of these fields that there is. */
export function namedBy(...paths: readonly string[]): (used: Used) => Named | undefined {
  return (used) => {
    const name = paths.map((path) => textAt(used, path)).find((text) => text !== undefined);
    return name === undefined ? undefined : { name };
  };
}

/** Generated code does what the field says. */
export function used(form: Form, terms: Terms = {}): Field {
  return { fate: 'used', holds: 'value', form, ...terms };
}

/** As `used`; the value may be given as a schema. */
export function usedSetting(form: Form, terms: Terms = {}): Field {
  return { fate: 'used', holds: 'setting', form, ...terms };
}

/** Generated code is typed by the schema. */
export const usedSchema: Field = { fate: 'used', holds: 'schema', form: any };
/** As `usedSchema`; it is a schema of an object whose members have meaning. */
export const usedObject: Field = { fate: 'used', holds: 'object', form: any };
/** As `usedSchema`; the schema may be in Avro, which no field says. */
export const usedKey: Field = { fate: 'used', holds: 'key', form: any };

/** The default of a runtime option. */
export function option(form: Form, terms: Terms = {}): Field {
  return { fate: 'option', holds: 'value', form, ...terms };
}

/** As `option`; the value may be given as a schema. */
export function optionSetting(form: Form, terms: Terms = {}): Field {
  return { fate: 'option', holds: 'setting', form, ...terms };
}

/** The field has no effect on generated code. */
export function ignored(reason: string, form: Form, terms: Terms = {}): Field {
  return { fate: 'ignored', reason, form, ...terms };
}

/** Ignored: it configures the broker. */
export function broker(form: Form, terms: Terms = {}): Field {
  return ignored('it configures the broker, not its clients', form, terms);
}

/** Ignored: who may do what. */
export const access: Field = ignored('access policies are set where the broker is administered', any);

/** An object whose members have fates of their own. */
export function group(fields: Fields, terms: Terms = {}): Field {
  return { fate: 'group', fields, ...terms };
}
