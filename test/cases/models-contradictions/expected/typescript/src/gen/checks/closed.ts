// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isNever, isObject } from "../runtime/payload/check.js";

/** Whether a value is a valid Closed. */
export function isClosed(value: unknown): value is models.Closed {
  if (!isObject(value)) return false;
  if (!isNever(value.gone)) return false;
  return typeof value.name === "string";
}

export const closedSchema: Schema = {
  at: "/components/schemas/Closed",
  type: ["object"],
  required: ["gone", "name"],
  properties: { gone: false, name: { type: ["string"] } },
};
