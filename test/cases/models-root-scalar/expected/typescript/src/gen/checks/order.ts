// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { lengthOf } from "../runtime/payload/check.js";

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  return typeof value === "string" && lengthOf(value) <= 3;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["string"],
  maxLength: 3,
};
