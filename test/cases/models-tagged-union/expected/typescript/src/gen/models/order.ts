// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOrder, orderSchema } from "../checks/order.js";
import { codec } from "../runtime/payload/codec.js";

export interface Order {
  shape: OrderShape;
}

export const Order = codec("Order", isOrder, orderSchema);

export type OrderShape = OrderShapeCircle | OrderShapeSquare;

export interface OrderShapeCircle {
  kind: "circle";
  radius: number;
}

export interface OrderShapeSquare {
  kind: "square";
  side: number;
}
