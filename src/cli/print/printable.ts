/** Control characters of a document must not reach a terminal, a log or a page: they could hide or forge what stands around them. */
export function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
