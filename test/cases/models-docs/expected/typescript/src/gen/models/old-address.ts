// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { isOldAddress, oldAddressSchema } from "../checks/old-address.js";
import { codec } from "../runtime/payload/codec.js";

/** @deprecated the document advises against it. */
export interface OldAddress {
  /** @deprecated the document advises against it. */
  kind: "postal";
  /** @deprecated the document advises against it. */
  street: string;
  /**
   * Counted from the street.
   *
   * @default 0
   *
   * @deprecated the document advises against it.
   */
  floor?: number;
}

/** @deprecated as the type is. */
export const OldAddress = {
  ...codec("OldAddress", isOldAddress, oldAddressSchema),
  /** What members stand for where they are absent. */
  defaults: {
    floor: 0,
  },
} as const;
