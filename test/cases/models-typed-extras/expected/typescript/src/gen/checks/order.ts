// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isInteger, isNumber, isObject } from "../runtime/payload/check.js";

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isObject(value)) return false;
  if (typeof value.currency !== "string") return false;
  if (value.count !== undefined && !isInteger(value.count)) return false;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (key !== "currency" && key !== "count" && !isNumber(member))
      return false;
  }
  return true;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object"],
  required: ["currency"],
  properties: { currency: { type: ["string"] }, count: { type: ["integer"] } },
  additionalProperties: { type: ["number"] },
};
