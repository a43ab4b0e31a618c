// Generated from openapi.yaml by asyncwright. Do not edit.

import { isShelf, shelfSchema } from "../checks/shelf.js";
import { codec } from "../runtime/payload/codec.js";
import type { Pet } from "./pet.js";

export type Shelf = Pet[];

export const Shelf = codec("Shelf", isShelf, shelfSchema);
