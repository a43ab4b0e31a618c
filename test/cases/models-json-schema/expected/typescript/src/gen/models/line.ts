// Generated from schema.json by asyncwright. Do not edit.

import { isLine, lineSchema } from "../checks/line.js";
import { codec } from "../runtime/payload/codec.js";

export interface Line {
  item: string;
  count?: number;
}

export const Line = codec("Line", isLine, lineSchema);
