// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type { Channel } from "./runtime/index.js";

/** Parameters of the address of `turnOn`. */
export type TurnOnParams = {
  /** The number on the lamp post. */
  readonly streetlightId: string;
};

export const turnOn: Channel = {
  name: "turnOn",
  address: ["streetlights/", { param: "streetlightId" }, "/turn-on"],
};

/** Parameters of the address of `dim`. */
export type DimParams = {
  /** The number on the lamp post. */
  readonly streetlightId: string;
};

export const dim: Channel = {
  name: "dim",
  address: ["streetlights/", { param: "streetlightId" }, "/dim"],
};

/** Parameters of the address of `lightMeasured`. */
export type LightMeasuredParams = {
  /** The number on the lamp post. */
  readonly streetlightId: string;
};

export const lightMeasured: Channel = {
  name: "lightMeasured",
  address: ["streetlights/", { param: "streetlightId" }, "/measured"],
};

export const lampStatus: Channel = {
  name: "lampStatus",
  address: ["streetlights/status"],
};

export const ping: Channel = {
  name: "ping",
  address: ["ping"],
};

export const calibrate: Channel = {
  name: "calibrate",
  address: ["calibrate"],
};

/** Wherever the one who calibrates is told to answer. */
export const calibrated: Channel = {
  name: "calibrated",
  address: null,
};
