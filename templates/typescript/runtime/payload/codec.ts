import { printJson } from "../json/native/json.js";
import { DecodeError, refusal, ValidationError } from "./errors.js";
import { interpret } from "./interpret.js";
import { isOverflow, TOO_DEEP } from "./overflow.js";
import { parseJson } from "./parse-json.js";
import { keysOf } from "./pointer.js";
import type { Schema, Violation } from "./schema.js";
import type { StandardSchema } from "./standard.js";

/** Reads, writes and checks the values of one type. */
export interface Codec<T> {
  /** The type's name, for messages. */
  readonly typeName: string;
  readonly is: (value: unknown) => value is T;
  /** What is wrong with a value; empty when nothing is. */
  readonly validate: (value: unknown) => readonly Violation[];
  /** Throws `DecodeError`, of which `UnsafeNumberError` is one. */
  readonly parse: (json: string | Uint8Array) => T;
  /** Throws `ValidationError` when the value does not satisfy its schema. */
  readonly stringify: (value: T) => string;
  readonly "~standard": StandardSchema<T>;
}

/** Makes a codec of a fast predicate and of the schema that explains its refusals. */
export function codec<T>(
  typeName: string,
  holds: (value: unknown) => value is T,
  schema: Schema,
): Codec<T> {
  const is = (value: unknown): value is T => {
    try {
      return holds(value);
    } catch (error) {
      if (isOverflow(error)) return false;
      throw error;
    }
  };
  const validate = (value: unknown): readonly Violation[] =>
    is(value) ? [] : interpret(schema, value);
  return {
    typeName,
    is,
    validate,
    parse(json) {
      const value = parseJson(json);
      if (is(value)) return value;
      const violations = interpret(schema, value);
      throw new DecodeError(refusal(typeName, violations), violations);
    },
    stringify(value) {
      const violations = validate(value);
      if (violations.length === 0) return print(typeName, value);
      throw new ValidationError(refusal(typeName, violations), violations);
    },
    "~standard": {
      version: 1,
      vendor: "asyncwright",
      validate: (value) =>
        is(value) ? { value } : { issues: interpret(schema, value).map(issue) },
    },
  };
}

/** What can be checked may still be too deep to be written. */
function print(typeName: string, value: unknown): string {
  try {
    return printJson(value);
  } catch (cause) {
    if (!isOverflow(cause)) throw cause;
    const message = refusal(typeName, [TOO_DEEP]);
    throw new ValidationError(message, [TOO_DEEP], { cause });
  }
}

function issue({ instance, message }: Violation): {
  message: string;
  path: readonly string[];
} {
  return { message, path: keysOf(instance) };
}
