import {
  compare,
  isInteger,
  isMultipleOf,
  isNumber,
  isObject,
  printJson,
  type JsonNumber,
  type Limit,
} from "../json/native/json.js";
import { isArray, isEqual, lengthOf } from "./check.js";
import { hasFormat } from "./formats.js";
import type { JsonType, SchemaObject, Violation } from "./schema.js";
import { violation, type Place } from "./violation.js";

type Rule = readonly [keyword: string, broken: boolean, message: string];

/** The keywords about the value itself: its type, constants, numbers and strings. */
export function violationsInScalar(
  schema: SchemaObject,
  value: unknown,
  place: Place,
): readonly Violation[] {
  return [
    ...valueRules(schema, value),
    ...(isNumber(value) ? numberRules(schema, value) : []),
    ...(typeof value === "string" ? stringRules(schema, value) : []),
  ]
    .filter(([, broken]) => broken)
    .map(([keyword, , message]) => violation(place, keyword, message));
}

function valueRules(schema: SchemaObject, value: unknown): readonly Rule[] {
  const { type, enum: values } = schema;
  return [
    [
      "type",
      type !== undefined && !type.some((name) => isOfType(name, value)),
      `must be ${type?.join(" or ")}`,
    ],
    [
      "const",
      schema.const !== undefined && !isSaid(schema.const, value),
      `must be ${shown(schema.const)}`,
    ],
    [
      "enum",
      values !== undefined && !values.some((one) => isSaid(one, value)),
      `must be one of ${shown(values)}`,
    ],
    [
      "format",
      schema.format !== undefined && !hasFormat(schema.format, value),
      `must be a ${schema.format}`,
    ],
  ];
}

/** Whether a value is a constant, and one that JSON can say here: a schema may have numbers that the profile cannot. */
function isSaid(constant: unknown, value: unknown): boolean {
  return isEqual(constant, value) && isJson(value);
}

function isJson(value: unknown): boolean {
  if (isArray(value)) return value.every(isJson);
  if (isObject(value)) return Object.values(value).every(isJson);
  return isNumber(value) || !["bigint", "number"].includes(typeof value);
}

/** A value of a schema as JSON. Beyond the safe integers it has `bigint`s, which not every profile can write. */
export function shown(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (isArray(value)) return `[${value.map(shown).join(",")}]`;
  if (!isObject(value)) return printJson(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${shown(member)}`,
  );
  return `{${members.join(",")}}`;
}

function numberRules(schema: SchemaObject, value: JsonNumber): readonly Rule[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } =
    schema;
  const order = (limit: Limit | undefined): number =>
    limit === undefined ? NaN : compare(value, limit);
  return [
    ["minimum", order(minimum) < 0, `must be at least ${minimum}`],
    ["maximum", order(maximum) > 0, `must be at most ${maximum}`],
    [
      "exclusiveMinimum",
      order(exclusiveMinimum) <= 0,
      `must be greater than ${exclusiveMinimum}`,
    ],
    [
      "exclusiveMaximum",
      order(exclusiveMaximum) >= 0,
      `must be less than ${exclusiveMaximum}`,
    ],
    [
      "multipleOf",
      multipleOf !== undefined && !isMultipleOf(value, multipleOf),
      `must be a multiple of ${multipleOf}`,
    ],
  ];
}

function stringRules(schema: SchemaObject, value: string): readonly Rule[] {
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  return [
    [
      "minLength",
      lengthOf(value) < minLength,
      `must have at least ${minLength} characters`,
    ],
    [
      "maxLength",
      lengthOf(value) > maxLength,
      `must have at most ${maxLength} characters`,
    ],
    [
      "pattern",
      pattern !== undefined && !pattern.test(value),
      `must match ${pattern}`,
    ],
  ];
}

function isOfType(type: JsonType, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return isInteger(value);
    case "number":
      return isNumber(value);
    case "boolean":
    case "string":
      return typeof value === type;
  }
}
