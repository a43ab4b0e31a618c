// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import {
  isInteger,
  isMultipleOf,
  isNumber,
  isObject,
  lengthOf,
} from "../runtime/payload/check.js";

const orderSkuPattern = /^[A-Z]{2}\/\d+$/u;

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isObject(value)) return false;
  if (!isInteger(value.count) || value.count < 0 || value.count > 100)
    return false;
  if (
    value.ratio !== undefined &&
    (!isNumber(value.ratio) || value.ratio <= 0 || value.ratio >= 1)
  )
    return false;
  if (
    value.price !== undefined &&
    (!isNumber(value.price) || !isMultipleOf(value.price, 0.01))
  )
    return false;
  if (
    value.sku !== undefined &&
    (typeof value.sku !== "string" ||
      lengthOf(value.sku) < 4 ||
      lengthOf(value.sku) > 12 ||
      !orderSkuPattern.test(value.sku))
  )
    return false;
  if (
    value.free !== undefined &&
    ((typeof value.free === "number" && value.free < 3) ||
      (typeof value.free === "string" && lengthOf(value.free) < 2))
  )
    return false;
  return true;
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object"],
  required: ["count"],
  properties: {
    count: { type: ["integer"], minimum: 0, maximum: 100 },
    ratio: { type: ["number"], exclusiveMinimum: 0, exclusiveMaximum: 1 },
    price: { type: ["number"], multipleOf: 0.01 },
    sku: {
      type: ["string"],
      minLength: 4,
      maxLength: 12,
      pattern: orderSkuPattern,
    },
    free: { minimum: 3, minLength: 2 },
  },
};
