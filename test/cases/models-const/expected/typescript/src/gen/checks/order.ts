// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isEqual, isObject } from "../runtime/payload/check.js";

const orderPointValue = { x: 1 } as const;

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isObject(value)) return false;
  if (value.kind !== "order") return false;
  if (value.version !== 2) return false;
  if (value.flag !== true) return false;
  if (value.error !== "none") return false;
  if (value.nothing !== undefined && value.nothing !== null) return false;
  if (value.point !== undefined && !isEqual(value.point, orderPointValue))
    return false;
  return true;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object"],
  required: ["kind", "version", "flag", "error"],
  properties: {
    kind: { const: "order" },
    version: { const: 2 },
    flag: { const: true },
    error: { const: "none" },
    nothing: { const: null },
    point: { const: { x: 1 } },
  },
};
