// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import type { ChannelUse, Operation } from "./runtime/index.js";
import * as channels from "./channels.js";
import * as messages from "./messages.js";

/** By a header. */
export const ask: Operation<models.Question, models.Answer> = {
  name: "ask",
  channel: channels.questions,
  messages: [messages.question],
  reply: {
    messages: [messages.answer],
    address: { in: "header", path: ["replyTo"] },
  },
};

/** By the payload. */
export const work: Operation<models.Job, models.Result> = {
  name: "work",
  channel: channels.jobs,
  messages: [messages.job],
  reply: {
    messages: [messages.result],
    address: { in: "payload", path: ["back", "to"] },
  },
};

/** By the payload, the other way round. */
export const delegate: Operation<models.Job, models.Result> = {
  name: "delegate",
  channel: channels.jobs,
  messages: [messages.job],
  reply: {
    messages: [messages.result],
    address: { in: "payload", path: ["back", "to"] },
  },
};

/**
 * Nothing says which pong is of which ping.
 *
 * The document's reply is left out: nothing would match it to its request, for over WebSocket the request ping has no correlation id in its payload.
 */
export const ping: Operation<models.Ping> = {
  name: "ping",
  channel: channels.chat,
  messages: [messages.ping],
};

/**
 * The other way round.
 *
 * The document's reply is left out: nothing would match it to its request, for over WebSocket the request ping has no correlation id in its payload.
 */
export const poke: Operation<models.Ping> = {
  name: "poke",
  channel: channels.chat,
  messages: [messages.ping],
};

/** Kafka says it, WebSocket does not. */
export const probe: Operation<models.Probe, models.Probe> = {
  name: "probe",
  channel: channels.mixed,
  messages: [messages.probe],
  reply: { channel: channels.mixed, messages: [messages.probe] },
};

/** What the service does with each channel. */
export const serviceUses: readonly ChannelUse[] = [
  { channel: channels.questions, use: "receive" },
  { channel: channels.jobs, use: "receive" },
  { channel: channels.jobs, use: "send" },
  { channel: channels.chat, use: "receive" },
  { channel: channels.chat, use: "send" },
  { channel: channels.mixed, use: "receive" },
];

/** What the client does with each channel. */
export const clientUses: readonly ChannelUse[] = [
  { channel: channels.questions, use: "send" },
  { channel: channels.jobs, use: "send" },
  { channel: channels.jobs, use: "receive" },
  { channel: channels.chat, use: "send" },
  { channel: channels.chat, use: "receive" },
  { channel: channels.mixed, use: "send" },
];
