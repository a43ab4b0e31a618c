// Generated from asyncapi.yaml by asyncwright. Do not edit.

import * as models from "./models/index.js";
import type { Message } from "./runtime/index.js";

/** Turn on, this bright. */
export const turnOn: Message<models.TurnOn, models.TurnOnHeaders> = {
  name: "turnOn",
  contentType: "application/json",
  payload: models.TurnOn,
  headers: models.TurnOnHeaders,
};

export const dimLight: Message<models.DimLight> = {
  name: "dimLight",
  contentType: "application/json",
  payload: models.DimLight,
};

export const lightMeasured: Message<models.LightMeasured> = {
  name: "lightMeasured",
  contentType: "application/json",
  payload: models.LightMeasured,
};

/** A lamp went dark. */
export const lampFailed: Message<models.LampFailed> = {
  name: "lampFailed",
  contentType: "application/json",
  payload: models.LampFailed,
};

/** A lamp shines again. */
export const lampRepaired: Message<models.LampRepaired> = {
  name: "lampRepaired",
  contentType: "application/json",
  payload: models.LampRepaired,
};

export const ping: Message<models.Ping> = {
  name: "ping",
  contentType: "application/json",
  payload: models.Ping,
  correlation: { in: "payload", path: ["nonce"] },
};

export const pong: Message<models.Pong> = {
  name: "pong",
  contentType: "application/json",
  payload: models.Pong,
  correlation: { in: "payload", path: ["nonce"] },
};

export const calibrate: Message<models.Calibrate> = {
  name: "calibrate",
  contentType: "application/json",
  payload: models.Calibrate,
  correlation: { in: "payload", path: ["job"] },
};

export const calibrated: Message<models.Calibrated> = {
  name: "calibrated",
  contentType: "application/json",
  payload: models.Calibrated,
  correlation: { in: "payload", path: ["job"] },
};
