// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type { ChannelUse, Operation } from "./runtime/index.js";
import * as channels from "./channels.js";

export const ring: Operation<unknown> = {
  name: "ring",
  channel: channels.bells,
  messages: [],
};

/** What the service does with each channel. */
export const serviceUses: readonly ChannelUse[] = [
  { channel: channels.bells, use: "receive" },
];

/** What the client does with each channel. */
export const clientUses: readonly ChannelUse[] = [
  { channel: channels.bells, use: "send" },
];
