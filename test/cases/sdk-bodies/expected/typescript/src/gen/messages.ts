// Generated from asyncapi.yaml by asyncwright. Do not edit.

import * as models from "./models/index.js";
import type { Message } from "./runtime/index.js";

export const note: Message<models.Note> = {
  name: "note",
  contentType: "text/plain",
  body: "text",
  payload: models.Note,
};

export const level: Message<models.Level> = {
  name: "level",
  contentType: "text/plain; charset=utf-8",
  body: "text",
  payload: models.Level,
};

export const feed: Message<string> = {
  name: "feed",
  contentType: "application/atom+xml",
  body: "text",
};

export const frame: Message<Uint8Array> = {
  name: "frame",
  contentType: "image/png",
  body: "bytes",
};

export const state: Message<models.State> = {
  name: "state",
  contentType: "application/json",
  payload: models.State,
};

export const remark: Message<string> = {
  name: "remark",
  contentType: "text/markdown",
  body: "text",
};
