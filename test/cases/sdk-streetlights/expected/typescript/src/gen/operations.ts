// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import type { ChannelUse, Operation, Tagged } from "./runtime/index.js";
import * as channels from "./channels.js";
import * as messages from "./messages.js";

/** Turn a lamp on. */
export const turnOn: Operation<models.TurnOn> = {
  name: "turnOn",
  channel: channels.turnOn,
  messages: [messages.turnOn],
};

/** Dim a lamp. */
export const dimLight: Operation<models.DimLight> = {
  name: "dimLight",
  channel: channels.dim,
  messages: [messages.dimLight],
};

/** How bright it is around a lamp. */
export const lightMeasured: Operation<models.LightMeasured> = {
  name: "lightMeasured",
  channel: channels.lightMeasured,
  messages: [messages.lightMeasured],
};

/** The messages of `lampStatus`. */
export type LampStatusMessage =
  | Tagged<"lampFailed", models.LampFailed>
  | Tagged<"lampRepaired", models.LampRepaired>;

/** What happens to the lamps. */
export const lampStatus: Operation<LampStatusMessage> = {
  name: "lampStatus",
  channel: channels.lampStatus,
  messages: [messages.lampFailed, messages.lampRepaired],
};

/** Ask whether anyone is there. */
export const ping: Operation<models.Ping, models.Pong> = {
  name: "ping",
  channel: channels.ping,
  messages: [messages.ping],
  reply: { channel: channels.ping, messages: [messages.pong] },
};

/** Have a sensor calibrated. */
export const calibrate: Operation<models.Calibrate, models.Calibrated> = {
  name: "calibrate",
  channel: channels.calibrate,
  messages: [messages.calibrate],
  reply: { messages: [messages.calibrated] },
};

/** What the service does with each channel. */
export const serviceUses: readonly ChannelUse[] = [
  { channel: channels.turnOn, use: "receive" },
  { channel: channels.dim, use: "receive" },
  { channel: channels.lightMeasured, use: "send" },
  { channel: channels.lampStatus, use: "send" },
  { channel: channels.ping, use: "receive" },
  { channel: channels.calibrate, use: "send" },
];

/** What the client does with each channel. */
export const clientUses: readonly ChannelUse[] = [
  { channel: channels.turnOn, use: "send" },
  { channel: channels.dim, use: "send" },
  { channel: channels.lightMeasured, use: "receive" },
  { channel: channels.lampStatus, use: "receive" },
  { channel: channels.ping, use: "send" },
  { channel: channels.calibrate, use: "receive" },
];
