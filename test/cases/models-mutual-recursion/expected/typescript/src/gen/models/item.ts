// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type { Folder } from "./folder.js";

export interface Item {
  name?: string;
  in?: Folder;
}
