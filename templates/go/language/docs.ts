/** Paragraphs of a comment, of those that say anything. */
export function paragraphs(...all: readonly string[]): string {
  return all.filter((one) => one !== '').join('\n\n');
}

/** Docs of the View, and the paragraph in which they say that a thing is deprecated: the last one, where tools look for it, or none. */
function parted(docs: string): readonly [said: string, deprecation: string] {
  const at = /(?:^|\n\n)(?=Deprecated: [^\n]*$)/.exec(docs)?.index ?? docs.length;
  return [docs.slice(0, at), docs.slice(at).trimStart()];
}

/** The docs, then what is said in any case. */
export function ended(docs: string, last: string): string {
  const [said, deprecation] = parted(docs);
  return paragraphs(said, last, deprecation);
}

/** The docs; where they do not say what a thing is, that before its default, its examples and that it is deprecated. */
export function elseSaid(docs: string, otherwise: string): string {
  const [said, deprecation] = parted(docs);
  const isSaid = said !== '' && !/^(?:Default|Examples?): /.test(said);
  return paragraphs(isSaid ? '' : otherwise, said, deprecation);
}
