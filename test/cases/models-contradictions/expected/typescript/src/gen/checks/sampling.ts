// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "../models/index.js";
import type { Schema } from "../runtime/payload/schema.js";
import { isEqual, isNever, isObject } from "../runtime/payload/check.js";

const samplingOriginValue = { x: 0 } as const;
const samplingStateValues = new Set<unknown>([
  "open",
  "paid",
  "sent",
  "kept",
  "lost",
  "back",
  "gone",
  "void",
  "done",
]);
const samplingCodeValues = new Set<unknown>([0, 1, 2, 3, 4, 5, 6, 7, 8]);

/** Whether a value is a valid Sampling. */
export function isSampling(value: unknown): value is models.Sampling {
  if (!isObject(value)) return false;
  if (!isNever(value.interval)) return false;
  if (!isSamplingLevel(value.level)) return false;
  if (!isNever(value.mark)) return false;
  if (!isSamplingState(value.state)) return false;
  if (value.code !== undefined && !isSamplingCode(value.code)) return false;
  if (value.origin !== undefined && !isEqual(value.origin, samplingOriginValue))
    return false;
  return true;
}

export const samplingSchema: Schema = {
  at: "/components/schemas/Sampling",
  type: ["object"],
  required: ["interval", "level", "mark", "state"],
  properties: {
    interval: { type: ["integer"], enum: ["raw", "100ms"] },
    level: { ref: () => samplingLevelSchema },
    mark: { type: ["string"], const: "a", enum: ["b", "c"] },
    state: { ref: () => samplingStateSchema },
    code: { ref: () => samplingCodeSchema },
    origin: { type: ["object"], const: { x: 0 }, minProperties: 1 },
  },
};

export function isSamplingLevel(value: unknown): value is models.SamplingLevel {
  return value === 1 || value === 2;
}

export const samplingLevelSchema: Schema = {
  at: "/components/schemas/Sampling/properties/level",
  type: ["integer"],
  enum: [1, 2, "high"],
};

export function isSamplingState(value: unknown): value is models.SamplingState {
  return samplingStateValues.has(value);
}

export const samplingStateSchema: Schema = {
  at: "/components/schemas/Sampling/properties/state",
  type: ["string"],
  enum: [
    "open",
    "paid",
    "sent",
    "kept",
    "lost",
    "back",
    "gone",
    "void",
    "done",
  ],
  minLength: 4,
};

export function isSamplingCode(value: unknown): value is models.SamplingCode {
  return samplingCodeValues.has(value);
}

export const samplingCodeSchema: Schema = {
  at: "/components/schemas/Sampling/properties/code",
  type: ["integer"],
  enum: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  format: "int32",
};
