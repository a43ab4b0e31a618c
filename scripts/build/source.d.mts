/** The path of a TypeScript file of this repository made into one that Node runs; it is there until this process ends. */
export function runnable(entry: string): Promise<string>;
