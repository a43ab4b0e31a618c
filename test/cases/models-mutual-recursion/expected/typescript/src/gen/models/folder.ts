// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { folderSchema, isFolder } from "../checks/folder.js";
import { codec } from "../runtime/payload/codec.js";
import type { Item } from "./item.js";

export interface Folder {
  items: Item[];
}

export const Folder = codec("Folder", isFolder, folderSchema);
