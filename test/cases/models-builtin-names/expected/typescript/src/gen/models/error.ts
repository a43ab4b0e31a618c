// Generated from asyncapi.yaml by asyncwright. Do not edit.

import { errorModelSchema, isErrorModel } from "../checks/error.js";
import { codec } from "../runtime/payload/codec.js";
import type { ArrayModel } from "./array.js";
import type { ObjectModel } from "./object.js";

export interface ErrorModel {
  list?: ArrayModel;
  object?: ObjectModel;
}

export const ErrorModel = codec("ErrorModel", isErrorModel, errorModelSchema);
