/** The document as a whole: its names and what it says of itself. */
export interface ApiView {
  readonly words: readonly string[];
  /** `Streetlights`: by convention the title without a trailing API, Service or Client. */
  readonly className: string;
  /** In the package's own spelling: `streetlights`. */
  readonly packageName: string;
  readonly title: string;
  /** The title on one line, without characters that would not show. */
  readonly label: string;
  /** The label for a line of Markdown, which makes nothing of it. */
  readonly heading: string;
  readonly version: string;
  readonly docs: string;
  /** Name of the root document's file. */
  readonly file: string;
}
