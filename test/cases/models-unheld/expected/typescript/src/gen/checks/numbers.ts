// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isEqual, isNever, isObject } from "../runtime/payload/check.js";

const numbersInsideValue = { a: { b: 1 } } as const;

/** Whether a value is a valid Numbers. */
export function isNumbers(value: unknown): value is models.Numbers {
  if (!isObject(value)) return false;
  if (!isNumbersSome(value.some)) return false;
  if (value.mixed !== undefined && !isNumbersMixed(value.mixed)) return false;
  if (value.none !== undefined && !isNumbersNone(value.none)) return false;
  if (value.one !== undefined && !isNever(value.one)) return false;
  if (value.inside !== undefined && !isNumbersInside(value.inside))
    return false;
  if (value.tiny !== undefined && !isNumbersTiny(value.tiny)) return false;
  if (value.small !== undefined && !isNever(value.small)) return false;
  return value.other === undefined;
}

export const numbersSchema: Schema = {
  at: "/channels/numbers/messages/numbers/payload",
  type: ["object"],
  required: ["some"],
  properties: {
    some: { ref: () => numbersSomeSchema },
    mixed: { ref: () => numbersMixedSchema },
    none: { ref: () => numbersNoneSchema },
    one: { const: 9007199254740993n },
    inside: { ref: () => numbersInsideSchema },
    tiny: { ref: () => numbersTinySchema },
    small: { const: Number.NaN },
    other: { const: 9007199254740992, enum: [9007199254740993n] },
  },
};

export function isNumbersSome(value: unknown): value is models.NumbersSome {
  return value === 1 || value === 9007199254740992 || value === 1e22;
}

export const numbersSomeSchema: Schema = {
  at: "/channels/numbers/messages/numbers/payload/properties/some",
  type: ["integer"],
  enum: [1, 9007199254740992, 9007199254740993n, 1e22],
};

export function isNumbersMixed(
  value: unknown,
): value is models.NumbersMixed | null {
  return value === "one" || value === null;
}

export const numbersMixedSchema: Schema = {
  at: "/channels/numbers/messages/numbers/payload/properties/mixed",
  enum: ["one", null, 9007199254740993n],
};

export function isNumbersNone(value: unknown): value is models.NumbersNone {
  return isNever(value);
}

export const numbersNoneSchema: Schema = {
  at: "/channels/numbers/messages/numbers/payload/properties/none",
  type: ["integer"],
  enum: [9007199254740993n, 9007199254740995n],
};

export function isNumbersInside(value: unknown): value is models.NumbersInside {
  return isEqual(value, numbersInsideValue);
}

export const numbersInsideSchema: Schema = {
  at: "/channels/numbers/messages/numbers/payload/properties/inside",
  enum: [{ a: { b: 9007199254740993n } }, { a: { b: 1 } }],
};

export function isNumbersTiny(value: unknown): value is models.NumbersTiny {
  return value === 0.5;
}

export const numbersTinySchema: Schema = {
  at: "/channels/numbers/messages/numbers/payload/properties/tiny",
  enum: [0.5, Number.NaN],
};
