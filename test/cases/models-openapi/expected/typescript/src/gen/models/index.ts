// Generated from openapi.yaml by asyncwright. Do not edit.

export * from "./pet.js";
export * from "./cat.js";
export * from "./dog.js";
export * from "./shelf.js";
