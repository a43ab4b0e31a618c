// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import type { ChannelUse, Operation, Tagged } from "./runtime/index.js";
import * as channels from "./channels.js";
import * as messages from "./messages.js";

export const order: Operation<models.Order> = {
  name: "order",
  channel: channels.orders,
  messages: [messages.order],
};

export const note: Operation<models.Note> = {
  name: "note",
  channel: channels.notes,
  messages: [messages.note],
};

/** The messages of `change`. */
export type ChangeMessage =
  | Tagged<"stored", models.Stored, models.StoredHeaders>
  | Tagged<"sold", models.Sold, models.SoldHeaders>
  | Tagged<"lost", models.Lost>;

export const change: Operation<ChangeMessage> = {
  name: "change",
  channel: channels.changes,
  messages: [messages.stored, messages.sold, messages.lost],
};

/** The messages of `correct`. */
export type CorrectMessage =
  | Tagged<"stored", models.Stored, models.StoredHeaders>
  | Tagged<"sold", models.Sold, models.SoldHeaders>;

export const correct: Operation<CorrectMessage> = {
  name: "correct",
  channel: channels.corrections,
  messages: [messages.stored, messages.sold],
};

export const search: Operation<models.Search, models.Found> = {
  name: "search",
  channel: channels.searches,
  messages: [messages.search],
  reply: { messages: [messages.found] },
};

export const recall: Operation<models.Recall, models.Uncounted> = {
  name: "recall",
  channel: channels.recalls,
  messages: [messages.recall],
  reply: {
    messages: [messages.uncounted],
    address: { in: "header", path: ["answer-to"] },
  },
};

/** The replies to `count`. */
export type CountReply =
  | Tagged<"counted", models.Counted, models.CountedHeaders>
  | Tagged<"uncounted", models.Uncounted, models.UncountedHeaders>;

export const count: Operation<models.Count, CountReply> = {
  name: "count",
  channel: channels.counts,
  messages: [messages.count],
  reply: { messages: [messages.counted, messages.uncounted] },
};

/** What the service does with each channel. */
export const serviceUses: readonly ChannelUse[] = [
  { channel: channels.orders, use: "receive" },
  { channel: channels.notes, use: "receive" },
  { channel: channels.changes, use: "send" },
  { channel: channels.corrections, use: "receive" },
  { channel: channels.searches, use: "receive" },
  { channel: channels.recalls, use: "receive" },
  { channel: channels.counts, use: "send" },
];

/** What the client does with each channel. */
export const clientUses: readonly ChannelUse[] = [
  { channel: channels.orders, use: "send" },
  { channel: channels.notes, use: "send" },
  { channel: channels.changes, use: "receive" },
  { channel: channels.corrections, use: "send" },
  { channel: channels.searches, use: "send" },
  { channel: channels.recalls, use: "send" },
  { channel: channels.counts, use: "receive" },
];
