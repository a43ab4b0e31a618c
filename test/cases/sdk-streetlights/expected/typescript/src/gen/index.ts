// Generated from asyncapi.yaml by asyncwright. Do not edit.

export * from "./models/index.js";
export * as models from "./models/index.js";
export type {
  DimParams,
  LightMeasuredParams,
  TurnOnParams,
} from "./channels.js";
export type { LampStatusMessage } from "./operations.js";
export { StreetlightsClient } from "./client.js";
export {
  StreetlightsService,
  type StreetlightsContext,
  type StreetlightsHandlers,
  type StreetlightsPublish,
} from "./service.js";
/** Where the servers of the document are. */
export * as urls from "./urls.js";
export * as sdk from "./runtime/index.js";
export {
  AbortedError,
  AddressError,
  AuthError,
  ConnectError,
  DecodeError,
  DrainTimeout,
  MissingHandlerError,
  PublishError,
  Reject,
  ReplyError,
  ReplyTimeout,
  SdkError,
  UnsafeNumberError,
  ValidationError,
  reject,
  reply,
} from "./runtime/index.js";
