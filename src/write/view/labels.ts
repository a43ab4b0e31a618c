import type { Origin } from '../../ir/described.js';

/** Longer pointers tell nobody anything. */
const LONGEST_POINTER = 100;

/** A text of the document on one line, without characters that would not show or would reorder it. */
export function label(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}\p{Cs}]+/gu, ' ').trim();
}

/** The same for a line of Markdown, which makes nothing of it: no link, no picture, no HTML. */
export function markdownLabel(text: string): string {
  return label(text).replace(/[\\`*_{}[\]<>()#!|]/g, '\\$&');
}

/** What a declaration is that the document says nothing else of. */
export function whence({ file, pointer }: Origin): string {
  return pointer === '' || pointer.length > LONGEST_POINTER
    ? `a schema of ${label(file)}`
    : `the schema ${label(pointer)} of ${label(file)}`;
}
