/**
 * Whether a stream gets ANSI colours. FORCE_COLOR decides where it is set (`0` and `false` say no), as in Node; then NO_COLOR as in
 * https://no-color.org; then whether somebody watches.
 */
export function wantsColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
