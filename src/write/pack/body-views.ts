/** What a payload is in the body of messages of a content type that is not JSON. */
export interface BodyView {
  /** For a line of Markdown, which makes nothing of it. */
  readonly contentType: string;
  readonly body: 'text' | 'bytes';
  /** Names of the declarations of these payloads. */
  readonly decls: readonly string[];
}
