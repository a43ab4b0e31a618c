// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import {
  isArray,
  isInteger,
  isMultipleOf,
  isNumber,
  isObject,
} from "../runtime/payload/check.js";

const orderPropertyIsEnumerablePattern = /^a/u;

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isObject(value)) return false;
  if (
    !Object.hasOwn(value, "constructor") ||
    typeof value.constructor !== "string"
  )
    return false;
  if (
    Object.hasOwn(value, "toString") &&
    (!isInteger(value.toString) ||
      value.toString < 0 ||
      !isMultipleOf(value.toString, 3))
  )
    return false;
  if (
    Object.hasOwn(value, "__proto__") &&
    typeof value["__proto__"] !== "boolean"
  )
    return false;
  if (
    Object.hasOwn(value, "hasOwnProperty") &&
    typeof value.hasOwnProperty !== "string"
  )
    return false;
  if (
    Object.hasOwn(value, "isPrototypeOf") &&
    (!isNumber(value.isPrototypeOf) || value.isPrototypeOf > 5)
  )
    return false;
  if (
    Object.hasOwn(value, "propertyIsEnumerable") &&
    (typeof value.propertyIsEnumerable !== "string" ||
      !orderPropertyIsEnumerablePattern.test(value.propertyIsEnumerable))
  )
    return false;
  if (!Object.hasOwn(value, "valueOf") || !isOrderValueOf(value.valueOf))
    return false;
  if (
    Object.hasOwn(value, "toLocaleString") &&
    !isOrderToLocaleString(value.toLocaleString)
  )
    return false;
  return true;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object"],
  required: ["constructor", "valueOf"],
  properties: {
    constructor: { type: ["string"] } satisfies Schema,
    toString: { type: ["integer"], minimum: 0, multipleOf: 3 } satisfies Schema,
    ["__proto__"]: { type: ["boolean"] } satisfies Schema,
    hasOwnProperty: { type: ["string"] } satisfies Schema,
    isPrototypeOf: { type: ["number"], maximum: 5 } satisfies Schema,
    propertyIsEnumerable: {
      type: ["string"],
      pattern: orderPropertyIsEnumerablePattern,
    } satisfies Schema,
    valueOf: { ref: () => orderValueOfSchema } satisfies Schema,
    toLocaleString: { ref: () => orderToLocaleStringSchema } satisfies Schema,
  },
};

export function isOrderValueOf(value: unknown): value is models.OrderValueOf {
  return value === "a" || value === 1;
}

export const orderValueOfSchema: Schema = {
  at: "/channels/cases/messages/order/payload/properties/valueOf",
  enum: ["a", 1],
};

export function isOrderToLocaleString(
  value: unknown,
): value is models.OrderToLocaleString {
  if (!isObject(value)) return false;
  if (Object.hasOwn(value, "valueOf") && value.valueOf !== 2) return false;
  if (
    Object.hasOwn(value, "toString") &&
    !isOrderToLocaleStringToString(value.toString)
  )
    return false;
  return true;
}

export const orderToLocaleStringSchema: Schema = {
  at: "/channels/cases/messages/order/payload/properties/toLocaleString",
  type: ["object"],
  properties: {
    valueOf: { const: 2 } satisfies Schema,
    toString: {
      type: ["array"],
      items: { type: ["integer"], minimum: 1 },
    } satisfies Schema,
  },
};

function isOrderToLocaleStringToString(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (const item of value) {
    if (!isInteger(item) || item < 1) return false;
  }
  return true;
}
