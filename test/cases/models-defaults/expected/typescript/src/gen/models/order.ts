// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";
import type { Line } from "./line.js";
import type { Size } from "./size.js";

export interface Order {
  kind: "order";
  /** @default "EUR" */
  currency: string;
  /**
   * How many.
   *
   * @default 3
   */
  count?: number;
  /** @default "none \"yet\"" */
  note?: string;
  /** @default true */
  isOpen?: boolean;
  /** @default 2 */
  total?: number;
  /** @default 0.25 */
  share?: number;
  /** @default 9007199254740993 */
  serial?: number;
  /** @default "low" */
  priority?: OrderPriority;
  /** @default "new" */
  state?: OrderState;
  /** @default "none" */
  limit?: OrderLimit;
  size?: Size;
  /** @default "-" */
  comment?: string | null;
  /** @default false */
  extra?: unknown;
  /** @default 5 */
  "unit price"?: number;
  /**
   * @default 0
   *
   * @deprecated the document advises against it.
   */
  old?: number;
  line: Line;
  lines?: Line[];
  /** @default ["a"] */
  tags?: string[];
  /** @default {"city":"Ulm"} */
  address?: OrderAddress;
  /** @default "2026-01-01T00:00:00Z" */
  placedAt?: string;
  /** @default null */
  empty?: string | null;
  /** @default 4 */
  few?: number;
  /** @default "many" */
  wrong?: number;
}

export const Order = {
  ...codec("Order", isOrder, orderSchema),
  /** What members stand for where they are absent. */
  defaults: {
    count: 3,
    note: 'none "yet"',
    isOpen: true,
    total: 2,
    share: 0.25,
    priority: "low",
    state: "new",
    limit: "none",
    comment: "-",
    extra: false,
    "unit price": 5,
    old: 0,
    placedAt: "2026-01-01T00:00:00Z",
  },
} as const;

/** @default "low" */
export type OrderPriority = "low" | "high";

export const OrderPriority = {
  Low: "low",
  High: "high",
} as const;

/** @default "new" */
export type OrderState = "new" | "done" | (string & {});

export const OrderState = {
  New: "new",
  Done: "done",
} as const;

/** @default "none" */
export type OrderLimit = number | "none";

/** @default {"city":"Ulm"} */
export interface OrderAddress {
  city?: string;
}
