// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  id: string | number | boolean;
  value?: string | number | null;
}

export const Order = codec("Order", isOrder, orderSchema);
