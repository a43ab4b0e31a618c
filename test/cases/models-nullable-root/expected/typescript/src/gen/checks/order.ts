// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isObject } from "../runtime/payload/check.js";

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order | null {
  if (!isObject(value) && value !== null) return false;
  if (isObject(value)) {
    if (typeof value.a !== "string") return false;
  }
  return true;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object", "null"],
  required: ["a"],
  properties: { a: { type: ["string"] } },
};
