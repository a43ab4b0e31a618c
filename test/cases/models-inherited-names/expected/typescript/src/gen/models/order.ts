// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  constructor: string | Object["constructor"];
  toString?: number | Object["toString"];
  __proto__?: boolean;
  hasOwnProperty?: string | Object["hasOwnProperty"];
}

export const Order = codec("Order", isOrder, orderSchema);
