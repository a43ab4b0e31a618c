// Generated from schema.json by asyncwright. Do not edit.

import { isPurchase, purchaseSchema } from "../checks/purchase.js";
import { codec } from "../runtime/payload/codec.js";
import type { Line } from "./line.js";

/** What somebody buys, as the shop keeps it. */
export interface Purchase {
  /** Printed on the parcel. */
  number: string;
  placed?: string;
  lines: Line[];
  corner?: PurchaseCorner;
}

export const Purchase = codec("Purchase", isPurchase, purchaseSchema);

export type PurchaseCorner = [number?, number?];
