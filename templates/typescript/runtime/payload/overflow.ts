import type { Violation } from "./schema.js";

/** What is said of a value whose check takes more stack than there is. */
export const TOO_DEEP: Violation = {
  instance: "",
  schema: "",
  keyword: "",
  message: "is nested too deep, or too long, to be checked",
};

/** Whether an error says that the stack is used up: whoever sends nests values as deep as they like. */
export function isOverflow(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && error.name === "InternalError")
  );
}
