// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type { Channel } from "./runtime/index.js";

export const orders: Channel = {
  name: "orders",
  address: ["orders"],
  protocols: ["kafka"],
};

/** Parameters of the address of `measured`. */
export type MeasuredParams = {
  readonly fridge: string;
};

export const measured: Channel = {
  name: "measured",
  address: ["fridges/", { param: "fridge" }, "/measured"],
  protocols: ["mqtt"],
};

export const limits: Channel = {
  name: "limits",
  address: ["limits"],
  protocols: ["mqtt"],
};

export const alarms: Channel = {
  name: "alarms",
  address: ["alarms"],
};

export const news: Channel = {
  name: "news",
  address: ["news"],
};
