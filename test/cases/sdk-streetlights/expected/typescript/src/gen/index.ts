// Generated from asyncapi.yaml. Do not edit.
export * from "./models/index.js";
export * as models from "./models/index.js";
export type * from "./channels.js";
export type * from "./operations.js";
