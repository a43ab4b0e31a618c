/** The longest line. */
const WIDTH = 100;

/** By how much a line that continues another is indented. */
export const MORE = 4;

/** Whether a text surely fits from a column on. What is not plain may be as wide as it has bytes. */
export function fits(text: string, column: number): boolean {
  const room = WIDTH - column;
  return text.length <= room && (text.length * 3 <= room || isPlain(text));
}

/** Only characters that are one column wide. */
export function isPlain(text: string): boolean {
  return !/[^\x20-\x7e]/.test(text);
}

export function indented(column: number, text: string): string {
  return ' '.repeat(column) + text;
}
