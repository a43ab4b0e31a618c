// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";
import type { OldAddress } from "./old-address.js";

/**
 * An order.
 *
 * It has two paragraphs.
 */
export interface Order {
  /**
   * Not used.
   *
   * @deprecated the document advises against it.
   */
  old?: string;
  /**
   * @default 3
   * @example 7
   */
  count?: number;
  address?: OldAddress;
}

export const Order = {
  ...codec("Order", isOrder, orderSchema),
  /** What members stand for where they are absent. */
  defaults: {
    count: 3,
  },
} as const;
