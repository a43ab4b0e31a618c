// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

/** *\/ globalThis.hacked = true; /* @⁠ts-nocheck */
export interface Order {
  /**
   * `${globalThis.hacked = true}`
   * *\/ globalThis.hacked = true
   */
  "*/ globalThis.hacked = true; //"?: string;
  "'; globalThis.hacked = true; '"?: "'; globalThis.hacked = true; \n '";
}

export const Order = codec("Order", isOrder, orderSchema);
