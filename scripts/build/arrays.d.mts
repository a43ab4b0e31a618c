import type { Program } from 'typescript';

/** The text of a file of the program, which iterates arrays and takes them apart by index; undefined for a file that is not in it. */
export function indexed(program: Program, path: string): string | undefined;
