// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  point: [number, number];
  pair: [string, (number | null)?, ...boolean[]];
}

export const Order = codec("Order", isOrder, orderSchema);
