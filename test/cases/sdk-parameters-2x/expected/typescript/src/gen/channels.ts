// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type { Channel } from "./runtime/index.js";

/** Parameters of the address of `regionLineIdKindLimitNote`. */
export type RegionLineIdKindLimitNoteParams = {
  /** @default "north" */
  readonly region?: "north" | "south";
  readonly line: string;
  readonly id: string;
  readonly kind: string;
  /** @default "1" */
  readonly limit?: string;
  readonly note: string;
};

export const regionLineIdKindLimitNote: Channel = {
  name: "{region}/{line}/{id}/{kind}/{limit}/{note}",
  address: [
    { param: "region", values: ["north", "south"], fallback: "north" },
    "/",
    { param: "line", schema: { type: ["integer"], minimum: 1, maximum: 99 } },
    "/",
    {
      param: "id",
      schema: {
        type: ["string"],
        minLength: 2,
        maxLength: 5,
        pattern: /^[a-z]+$/u,
      },
    },
    "/",
    { param: "kind", schema: { type: ["string"], not: { pattern: /^x-/u } } },
    "/",
    {
      param: "limit",
      fallback: "1",
      schema: { type: ["number"], enum: [1, 2.5] },
    },
    "/",
    { param: "note" },
  ],
};
