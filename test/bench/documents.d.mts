/** As many channels as asked, each with a parameter, an operation, a message and its payload: YAML. */
export function documentOf(channels: number): string;

/** About 300 lines of YAML. */
export function teamDocument(): string;
