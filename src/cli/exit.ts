/** What the process ends with; scripts rely on the numbers. */
export const exitCodes = {
  fine: 0,
  /** A diagnostic of severity error, or `--check` found a difference. */
  findings: 1,
  /** The command line or the configuration file is wrong. */
  usage: 2,
  /** Our own fault. */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line or the configuration file asks for something that does not exist. Its message is all that is printed. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** What to do instead, in one line. */
    readonly hint = '',
  ) {
    super(message);
    this.name = 'UsageError';
  }
}
