// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  constructor: string | Object["constructor"];
  toString?: number | Object["toString"];
  __proto__?: boolean;
  hasOwnProperty?: string | Object["hasOwnProperty"];
  isPrototypeOf?: number | Object["isPrototypeOf"];
  propertyIsEnumerable?: string | Object["propertyIsEnumerable"];
  valueOf: OrderValueOf | Object["valueOf"];
  toLocaleString?: OrderToLocaleString | Object["toLocaleString"];
}

export const Order = codec("Order", isOrder, orderSchema);

export type OrderValueOf = "a" | 1;

export const OrderValueOf = {
  A: "a",
  V1: 1,
} as const;

export interface OrderToLocaleString {
  valueOf?: 2 | Object["valueOf"];
  toString?: number[] | Object["toString"];
}
