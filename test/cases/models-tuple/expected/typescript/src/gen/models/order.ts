// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  point: OrderPoint;
  pair: OrderPair;
}

export const Order = codec("Order", isOrder, orderSchema);

export type OrderPoint = [number, number];

export type OrderPair = [string, (number | null)?, ...boolean[]];
