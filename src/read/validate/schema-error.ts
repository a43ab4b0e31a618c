/** One error of a compiled schema, in ajv's shape. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** On what is wrong with the name of a member; an error about `propertyNames` of the object follows it. */
  readonly propertyName?: string;
  /** The value at `instancePath`. */
  readonly data?: unknown;
  /** The schema that has the keyword. */
  readonly parentSchema?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly enum?: readonly unknown[];
    readonly not?: { readonly required?: readonly string[] };
  };
}
