import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 wait eight times as long before it optimises a function. That of Node 20 knows nothing between plain machine code and its slowest
 * compiler, which takes a third of the processor time of a run that lasts seconds: too much where formatting needs every processor. Later
 * ones have a compiler between the two, and no such flag.
 */
export function optimiseLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${8 * 132 * 1024}`);
}
