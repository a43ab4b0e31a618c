// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  color: OrderColor;
  size: OrderSize;
}

export const Order = codec("Order", isOrder, orderSchema);

export type OrderColor = "red" | "dark blue" | "#fff" | "1st";

export const OrderColor = {
  Red: "red",
  DarkBlue: "dark blue",
  Fff: "#fff",
  V1st: "1st",
} as const;

export type OrderSize = 1 | 2 | -1;

export const OrderSize = {
  V1: 1,
  V2: 2,
  Minus1: -1,
} as const;
