// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isInteger, isObject } from "../runtime/payload/check.js";

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isObject(value)) return false;
  if (typeof value.id !== "string") return false;
  if (typeof value.note !== "string" && value.note !== null) return false;
  if (value.count !== undefined && !isInteger(value.count)) return false;
  if (
    value.comment !== undefined &&
    typeof value.comment !== "string" &&
    value.comment !== null
  )
    return false;
  return true;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object"],
  required: ["id", "note"],
  properties: {
    id: { type: ["string"] },
    note: { type: ["string", "null"] },
    count: { type: ["integer"] },
    comment: { type: ["string", "null"] },
  },
};
