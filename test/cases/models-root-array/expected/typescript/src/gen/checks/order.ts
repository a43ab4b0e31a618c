// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isArray } from "../runtime/payload/check.js";

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isArray(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (typeof item !== "string") return false;
  }
  return true;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["array"],
  minItems: 1,
  items: { type: ["string"] },
};
