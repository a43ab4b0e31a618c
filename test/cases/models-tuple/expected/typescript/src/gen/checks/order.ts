// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import {
  isArray,
  isInteger,
  isNumber,
  isObject,
} from "../runtime/payload/check.js";

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isObject(value)) return false;
  if (!isOrderPoint(value.point)) return false;
  return isOrderPair(value.pair);
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object"],
  required: ["point", "pair"],
  properties: {
    point: { ref: () => orderPointSchema },
    pair: { ref: () => orderPairSchema },
  },
};

export function isOrderPoint(value: unknown): value is models.OrderPoint {
  if (!isArray(value)) return false;
  if (value.length < 2) return false;
  if (!isNumber(value[0])) return false;
  if (!isNumber(value[1])) return false;
  return value.length <= 2;
}

export const orderPointSchema: Schema = {
  at: "/channels/cases/messages/order/payload/properties/point",
  type: ["array"],
  minItems: 2,
  prefixItems: [{ type: ["number"] }, { type: ["number"] }],
  items: false,
};

export function isOrderPair(value: unknown): value is models.OrderPair {
  if (!isArray(value)) return false;
  if (value.length < 1) return false;
  if (typeof value[0] !== "string") return false;
  if (value.length > 1 && !isInteger(value[1]) && value[1] !== null)
    return false;
  for (const item of value.slice(2)) {
    if (typeof item !== "boolean") return false;
  }
  return true;
}

export const orderPairSchema: Schema = {
  at: "/channels/cases/messages/order/payload/properties/pair",
  type: ["array"],
  minItems: 1,
  prefixItems: [{ type: ["string"] }, { type: ["integer", "null"] }],
  items: { type: ["boolean"] },
};
