// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";

/** Whether a value is a valid Note. */
export function isNote(value: unknown): value is models.Note | null {
  return typeof value === "string" || value === null;
}

export const noteSchema: Schema = {
  at: "/channels/cases/messages/note/payload",
  type: ["string", "null"],
};
