// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  kind: "order";
  version: 2;
  flag: true;
  error: "none";
  nothing?: null;
  point?: { x: 1 };
}

export const Order = codec("Order", isOrder, orderSchema);
