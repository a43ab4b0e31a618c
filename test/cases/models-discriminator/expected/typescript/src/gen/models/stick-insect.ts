// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isStickInsect, stickInsectSchema } from "../checks/stick-insect.js";
import { codec } from "../runtime/payload/codec.js";

export interface StickInsect {
  name?: string;
  petType: "StickBug";
  shade: string;
}

export const StickInsect = codec(
  "StickInsect",
  isStickInsect,
  stickInsectSchema,
);
