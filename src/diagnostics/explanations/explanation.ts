/** What one code of the catalogue is about, whatever the document. */
export interface Explanation {
  /** What is wrong, and what becomes of it where it is repaired. */
  readonly meaning: string;
  /** What to do. Left out where the help in the catalogue says it without knowing the document. */
  readonly fix?: string;
}
