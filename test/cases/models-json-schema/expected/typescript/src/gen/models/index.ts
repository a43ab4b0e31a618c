// Generated from schema.json by asyncwright. Do not edit.

export * from "./purchase.js";
export * from "./line.js";
export * from "./note.js";
