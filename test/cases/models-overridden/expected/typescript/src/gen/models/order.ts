// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";
import type { JsonNumber } from "../runtime/payload/json.js";
import type { Money } from "./money.js";

export interface Order {
  counts?: (number | bigint)[];
  /** Whatever the shop has to say. */
  details: unknown;
  placed?: string;
  rates?: { [key: string]: JsonNumber };
  status?: string;
  total: Money;
}

export const Order = codec("Order", isOrder, orderSchema);

export type OrderStatus = "new" | "paid";

export const OrderStatus = {
  New: "new",
  Paid: "paid",
} as const;
