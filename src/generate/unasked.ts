import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { wayOf, type Unasked } from '../write/view/security.js';

/** What to tell of a security scheme that generated code of a language does not ask for. */
export function unaskedDiagnostic({ scheme, protocol, ways, beside }: Unasked, language: string): Diagnostic {
  const name = scheme.name.source;
  if (protocol === undefined) return diagnostic('security-of-operation', { scheme: name }, scheme.origin);
  const params = { scheme: name, way: wayOf(scheme), protocol, language, ways, beside: beside?.name.source };
  return diagnostic('security-unsupported', params, scheme.origin);
}
