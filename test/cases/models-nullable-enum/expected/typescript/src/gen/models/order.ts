// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  color: OrderColor | null;
}

export const Order = codec("Order", isOrder, orderSchema);

export type OrderColor = "red" | "blue";

export const OrderColor = {
  Red: "red",
  Blue: "blue",
} as const;
