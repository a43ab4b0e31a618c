// Where transports find the runtime, here as in a generated project.
export * from "../index.js";
