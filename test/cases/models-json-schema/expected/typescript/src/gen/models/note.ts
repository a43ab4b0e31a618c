// Generated from schema.json by asyncwright. Do not edit.

import { isNote, noteSchema } from "../checks/note.js";
import { codec } from "../runtime/payload/codec.js";

/** Used by nothing. */
export type Note = string;

export const Note = codec("Note", isNote, noteSchema);
