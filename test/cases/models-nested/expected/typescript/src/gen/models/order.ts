// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  address: OrderAddress;
  lines?: OrderLine[];
}

export const Order = codec("Order", isOrder, orderSchema);

export interface OrderAddress {
  street: string;
}

export interface OrderLine {
  sku: string;
}
