export { codec, type Codec } from "./codec.js";
export {
  DecodeError,
  SdkError,
  UnsafeNumberError,
  ValidationError,
  type ErrorDetails,
} from "./errors.js";
export { interpret } from "./interpret.js";
export { parseJson } from "./parse-json.js";
export type { Schema, Violation } from "./schema.js";
export { refusalOf } from "./spelled.js";
export type { StandardSchema } from "./standard.js";
