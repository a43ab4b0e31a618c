// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isArray } from "../runtime/payload/check.js";

/** Whether a value is a valid Players. */
export function isPlayers(value: unknown): value is models.Players {
  return isArray(value);
}

export const playersSchema: Schema = {
  at: "/components/schemas/Players",
  type: ["array"],
  properties: {
    inventory: {
      type: ["object"],
      required: ["wool"],
      properties: { wool: { type: ["integer"] } },
      additionalProperties: false,
    },
  },
};
