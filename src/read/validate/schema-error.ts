/** One error of a compiled schema, in ajv's shape. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The value at `instancePath`. */
  readonly data?: unknown;
  /** The schema that has the keyword. */
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> };
}
