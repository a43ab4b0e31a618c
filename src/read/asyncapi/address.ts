// Addresses and hosts with parameters in braces: asyncapi.md 1.2 "Channel identity", "Server variables".
import type { Template } from '../../ir/api.js';

/** Splits `user/{id}/signedup` into literal text and parameters; a brace without its partner, and `{}`, are text. */
export function template(source: string): Template {
  const parts: (string | { readonly parameter: string })[] = [];
  let end = 0;
  for (const match of source.matchAll(/\{([^{}]+)\}/g)) {
    if (match.index > end) parts.push(source.slice(end, match.index));
    parts.push({ parameter: match[1] as string });
    end = match.index + match[0].length;
  }
  if (end < source.length) parts.push(source.slice(end));
  return { parts };
}

/** The parameters of a template in the order of their first use. */
export function parametersOf(...templates: readonly (Template | null | undefined)[]): readonly string[] {
  const parts = templates.flatMap((each) => each?.parts ?? []);
  return [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.parameter])))];
}
