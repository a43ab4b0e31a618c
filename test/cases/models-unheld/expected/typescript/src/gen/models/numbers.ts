// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isNumbers, numbersSchema } from "../checks/numbers.js";
import { codec } from "../runtime/payload/codec.js";

export interface Numbers {
  some: NumbersSome;
  mixed?: NumbersMixed | null;
  none?: NumbersNone;
  one?: never;
  inside?: NumbersInside;
  tiny?: NumbersTiny;
  small?: never;
}

export const Numbers = codec("Numbers", isNumbers, numbersSchema);

export type NumbersSome = 1 | 9007199254740992 | 1e22;

export const NumbersSome = {
  V1: 1,
  V9007199254740992: 9007199254740992,
  V1e22: 1e22,
} as const;

export type NumbersMixed = "one";

export const NumbersMixed = {
  One: "one",
} as const;

export type NumbersNone = never;

export const NumbersNone = {} as const;

export type NumbersInside = { a: { b: 1 } };

export const NumbersInside = {
  AB1: { a: { b: 1 } },
} as const;

export type NumbersTiny = 0.5;

export const NumbersTiny = {
  V05: 0.5,
} as const;
