// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { hamsterSchema, isHamster } from "../checks/hamster.js";
import { codec } from "../runtime/payload/codec.js";

export interface Hamster {
  name?: string;
  petType: "Hamster" | (string & {});
}

export const Hamster = codec("Hamster", isHamster, hamsterSchema);
