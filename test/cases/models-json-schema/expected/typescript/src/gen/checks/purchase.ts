// Generated from schema.json by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isArray, isNumber, isObject } from "../runtime/payload/check.js";
import { isDateTime } from "../runtime/payload/formats.js";
import { isLine, lineSchema } from "./line.js";

/** Whether a value is a valid Purchase. */
export function isPurchase(value: unknown): value is models.Purchase {
  if (!isObject(value)) return false;
  if (typeof value.number !== "string" || value.number === "") return false;
  if (
    value.placed !== undefined &&
    (typeof value.placed !== "string" || !isDateTime(value.placed))
  )
    return false;
  if (!isPurchaseLines(value.lines)) return false;
  if (value.corner !== undefined && !isPurchaseCorner(value.corner))
    return false;
  return true;
}

export const purchaseSchema: Schema = {
  at: "",
  type: ["object"],
  required: ["number", "lines"],
  properties: {
    number: { type: ["string"], minLength: 1 },
    placed: { type: ["string"], format: "date-time" },
    lines: {
      type: ["array"],
      minItems: 1,
      items: { ref: () => ({ ref: () => lineSchema }) },
    },
    corner: { ref: () => purchaseCornerSchema },
  },
};

function isPurchaseLines(value: unknown): boolean {
  if (!isArray(value)) return false;
  if (value.length < 1) return false;
  for (const item of value) {
    if (!isLine(item)) return false;
  }
  return true;
}

export function isPurchaseCorner(
  value: unknown,
): value is models.PurchaseCorner {
  if (!isArray(value)) return false;
  if (value.length > 0 && !isNumber(value[0])) return false;
  if (value.length > 1 && !isNumber(value[1])) return false;
  return value.length <= 2;
}

export const purchaseCornerSchema: Schema = {
  at: "/properties/corner",
  type: ["array"],
  prefixItems: [{ type: ["number"] }, { type: ["number"] }],
  items: false,
};
