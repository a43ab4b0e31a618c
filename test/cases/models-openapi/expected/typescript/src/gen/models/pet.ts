// Generated from openapi.yaml by asyncwright. Do not edit.

import { isPet, petSchema } from "../checks/pet.js";
import { codec } from "../runtime/payload/codec.js";
import type { Cat } from "./cat.js";
import type { Dog } from "./dog.js";

/** Whatever is for sale. */
export type Pet = Cat | Dog;

export const Pet = codec("Pet", isPet, petSchema);
