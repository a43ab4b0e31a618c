// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  "a-b": string;
  a_b?: string;
  "two words": string;
  class: string;
  "": string;
  "it's": string;
  "1st"?: string;
  größe?: string;
}

export const Order = codec("Order", isOrder, orderSchema);
