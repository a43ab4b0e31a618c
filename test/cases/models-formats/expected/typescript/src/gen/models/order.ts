// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  at: string;
  day?: string;
  id?: string;
  data?: string;
  mail?: string;
  small?: number;
}

export const Order = codec("Order", isOrder, orderSchema);
