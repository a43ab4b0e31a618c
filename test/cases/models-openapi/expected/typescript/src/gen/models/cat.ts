// Generated from openapi.yaml by asyncwright. Do not edit.

import { catSchema, isCat } from "../checks/cat.js";
import { codec } from "../runtime/payload/codec.js";

export interface Cat {
  kind: string;
  name: string;
  lives?: number;
}

export const Cat = codec("Cat", isCat, catSchema);
