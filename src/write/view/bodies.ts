import type { Message } from '../../ir/api.js';
import type { BodyView } from '../pack/contract.js';
import { markdownLabel } from './labels.js';
import type { Printer } from './printer.js';

/** The content types in which payloads are no JSON, in the order of the document. */
export function bodyViews(messages: readonly Message[], { names }: Printer): readonly BodyView[] {
  const found = new Map<string, { readonly view: Omit<BodyView, 'decls'>; readonly decls: Set<string> }>();
  for (const { contentType, body, payload } of messages) {
    if (body === undefined) continue;
    const view = { contentType: markdownLabel(contentType), body: body === 'bytes' ? body : ('text' as const) };
    const one = found.get(JSON.stringify(view)) ?? { view, decls: new Set() };
    found.set(JSON.stringify(view), one);
    const name = payload?.type.type.kind === 'ref' ? names.decls.get(payload.type.type.target) : undefined;
    if (name !== undefined) one.decls.add(name);
  }
  return [...found.values()].map(({ view, decls }) => ({ ...view, decls: [...decls] }));
}
