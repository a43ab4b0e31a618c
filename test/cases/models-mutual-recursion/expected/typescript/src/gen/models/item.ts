// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isItem, itemSchema } from "../checks/item.js";
import { codec } from "../runtime/payload/codec.js";
import type { Folder } from "./folder.js";

export interface Item {
  name?: string;
  in?: Folder;
}

export const Item = codec("Item", isItem, itemSchema);
