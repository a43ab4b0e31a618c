// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isPet, petSchema } from "../checks/pet.js";
import { codec } from "../runtime/payload/codec.js";
import type { Cat } from "./cat.js";
import type { Hamster } from "./hamster.js";
import type { StickInsect } from "./stick-insect.js";

/** An animal. */
export type Pet = Cat | StickInsect | Hamster | PetBase;

export const Pet = codec("Pet", isPet, petSchema);

/** An animal. */
export interface PetBase {
  name?: string;
  petType: string;
}
