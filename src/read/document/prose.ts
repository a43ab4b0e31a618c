import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { follow } from './refs.js';
import type { Place, Reading } from './source.js';

/**
 * A text to be read by people, which authors also keep in a file of its own: `description: { $ref: about.md }`. Without the file only
 * words are missing, which is no error.
 */
export function prose({ source, report }: Reading, place: Place): string | undefined {
  const mildly = (found: Diagnostic): void => report({ ...found, severity: 'warning' });
  const found = follow({ source, report: mildly }, place);
  return typeof found?.value === 'string' ? found.value : undefined;
}
