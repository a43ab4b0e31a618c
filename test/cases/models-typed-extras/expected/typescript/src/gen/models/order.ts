// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  currency: string;
  count?: number;
  [key: string]: number | string | undefined;
}

export const Order = codec("Order", isOrder, orderSchema);
