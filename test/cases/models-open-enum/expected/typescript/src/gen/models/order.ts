// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  color?: OrderColor;
}

export const Order = codec("Order", isOrder, orderSchema);

export type OrderColor = "red" | "green" | (string & {});

export const OrderColor = {
  Red: "red",
  Green: "green",
} as const;
