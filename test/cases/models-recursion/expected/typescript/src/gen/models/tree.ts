// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isTree, treeSchema } from "../checks/tree.js";
import { codec } from "../runtime/payload/codec.js";

export interface Tree {
  value: string;
  children?: Tree[];
  parent?: Tree | null;
}

export const Tree = codec("Tree", isTree, treeSchema);
