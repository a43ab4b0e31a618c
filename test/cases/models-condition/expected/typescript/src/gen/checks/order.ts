// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isObject } from "../runtime/payload/check.js";

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isObject(value)) return false;
  if (value.p !== undefined && value.q === undefined) return false;
  if (typeof value.kind !== "string") return false;
  if (value.z !== undefined) return false;
  if (isOrderCondition(value)) {
    if (value.x === undefined) return false;
  } else if (value.y === undefined) return false;
  return true;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object"],
  required: ["kind"],
  dependentRequired: { p: ["q"] },
  properties: { kind: { type: ["string"] } },
  not: { required: ["z"] },
  if: { properties: { kind: { const: "a" } } },
  then: { required: ["x"] },
  else: { required: ["y"] },
};

function isOrderCondition(value: unknown): boolean {
  if (isObject(value)) {
    if (value.kind !== undefined && value.kind !== "a") return false;
  }
  return true;
}
