/** The text of a TypeScript file in which no object literal of several members begins with a spread of something. */
export function unled(text: string): string;
