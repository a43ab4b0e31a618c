// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isNumber, isObject } from "../runtime/payload/check.js";

/** Whether a value is a valid Order. */
export function isOrder(value: unknown): value is models.Order {
  if (!isObject(value)) return false;
  return isOrderShape(value.shape);
}

export const orderSchema: Schema = {
  at: "/channels/cases/messages/order/payload",
  type: ["object"],
  required: ["shape"],
  properties: { shape: { ref: () => orderShapeSchema } },
};

export function isOrderShape(value: unknown): value is models.OrderShape {
  if (!isObject(value)) return false;
  switch (value.kind) {
    case "circle":
      if (!isOrderShapeCircle(value)) return false;
      break;
    case "square":
      if (!isOrderShapeSquare(value)) return false;
      break;
    default:
      return false;
  }
  return true;
}

export const orderShapeSchema: Schema = {
  at: "/channels/cases/messages/order/payload/properties/shape",
  oneOf: [
    { ref: () => orderShapeCircleSchema },
    { ref: () => orderShapeSquareSchema },
  ],
};

export function isOrderShapeCircle(
  value: unknown,
): value is models.OrderShapeCircle {
  if (!isObject(value)) return false;
  if (value.kind !== "circle") return false;
  return isNumber(value.radius);
}

export const orderShapeCircleSchema: Schema = {
  at: "/channels/cases/messages/order/payload/properties/shape/oneOf/0",
  type: ["object"],
  required: ["kind", "radius"],
  properties: { kind: { const: "circle" }, radius: { type: ["number"] } },
};

export function isOrderShapeSquare(
  value: unknown,
): value is models.OrderShapeSquare {
  if (!isObject(value)) return false;
  if (value.kind !== "square") return false;
  return isNumber(value.side);
}

export const orderShapeSquareSchema: Schema = {
  at: "/channels/cases/messages/order/payload/properties/shape/oneOf/1",
  type: ["object"],
  required: ["kind", "side"],
  properties: { kind: { const: "square" }, side: { type: ["number"] } },
};
