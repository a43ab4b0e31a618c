/** A fault of a pack or of a user's templates. They are code that someone wrote: the error names the file and the line to mend. */
export class PackError extends Error {
  constructor(
    readonly file: string,
    /** 1-based; undefined where the fault has no line. */
    readonly line: number | undefined,
    readonly reason: string,
  ) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`);
    this.name = 'PackError';
  }
}
