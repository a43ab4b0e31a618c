// Generated from openapi.yaml by asyncwright. Do not edit.

import { dogSchema, isDog } from "../checks/dog.js";
import { codec } from "../runtime/payload/codec.js";

export interface Dog {
  kind: string;
  name: string;
  owner?: string | null;
}

export const Dog = codec("Dog", isDog, dogSchema);
