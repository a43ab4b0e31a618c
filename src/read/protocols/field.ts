// What becomes of a binding field: asyncapi.md section 5. Each field has one of three fates.

/** `value`: as written. `schema`: a `SchemaUse`; `key`: one that may be in Avro. `setting`: a value, or a schema that allows one or suggests one. */
export type Holds = 'value' | 'schema' | 'key' | 'setting';

/** A row of a protocol's table. */
export type Field =
  | {
      readonly fate: 'used' | 'option';
      readonly holds: Holds;
    }
  | { readonly fate: 'ignored'; readonly reason: string }
  | { readonly fate: 'group'; readonly fields: Fields };

/** The fields of one level by name. */
export type Fields = Readonly<Record<string, Field>>;

/** Where bindings stand. */
export type Level = 'server' | 'channel' | 'operation' | 'message';

/** A protocol's bindings; a level that is missing here is reserved and stays empty. */
export interface Protocol {
  readonly name: string;
  /** Its newest binding version: what a missing version and `latest` mean. */
  readonly latest: string;
  readonly levels: { readonly [level in Level]?: Fields };
}

/** Generated code does what the field says. */
export const used: Field = { fate: 'used', holds: 'value' };
/** Generated code is typed by the schema. */
export const usedSchema: Field = { fate: 'used', holds: 'schema' };
/** As `usedSchema`; the schema may be in Avro, which no field says. */
export const usedKey: Field = { fate: 'used', holds: 'key' };
/** As `used`; the value may be given as a schema. */
export const usedSetting: Field = { fate: 'used', holds: 'setting' };
/** The default of a runtime option. */
export const option: Field = { fate: 'option', holds: 'value' };
/** As `option`; the value may be given as a schema. */
export const optionSetting: Field = { fate: 'option', holds: 'setting' };

/** The field has no effect on generated code. */
export function ignored(reason: string): Field {
  return { fate: 'ignored', reason };
}

/** An object whose members have fates of their own. */
export function group(fields: Fields): Field {
  return { fate: 'group', fields };
}

/** Reasons that several protocols share. */
export const broker = ignored('it configures the broker, not its clients');
export const access = ignored('access policies are set where the broker is administered');
