// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isInteger, isObject } from "../runtime/payload/check.js";

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isObject(value)) return false;
  if (
    !Object.hasOwn(value, "constructor") ||
    typeof value.constructor !== "string"
  )
    return false;
  if (Object.hasOwn(value, "toString") && !isInteger(value.toString))
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
  return true;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object"],
  required: ["constructor"],
  properties: {
    constructor: { type: ["string"] } satisfies Schema,
    toString: { type: ["integer"] } satisfies Schema,
    ["__proto__"]: { type: ["boolean"] } satisfies Schema,
    hasOwnProperty: { type: ["string"] } satisfies Schema,
  },
};
