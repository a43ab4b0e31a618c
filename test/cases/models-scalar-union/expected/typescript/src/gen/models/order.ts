// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  id: OrderId;
  value?: OrderValue | null;
}

export const Order = codec("Order", isOrder, orderSchema);

export type OrderId = string | number | boolean;

export type OrderValue = string | number;
