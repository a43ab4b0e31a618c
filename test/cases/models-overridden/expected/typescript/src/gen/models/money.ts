// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isMoney, moneySchema } from "../checks/money.js";
import { codec } from "../runtime/payload/codec.js";
import type { JsonNumber } from "../runtime/payload/json.js";

/** An amount in euros. */
export type Money = JsonNumber;

export const Money = codec("Money", isMoney, moneySchema);
