import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Reading } from '../../document/source.js';
import { requirementsOf, schemeNamed, schemesOf } from '../../asyncapi/security.js';
import { object, text } from '../../asyncapi/fields.js';
import { child, members, originOf } from '../../document/refs.js';
import type { Place } from '../../document/source.js';
import type { DocumentRule } from './rule.js';

/** 2.x "Security Requirement Object": only OAuth 2 and OpenID Connect have scopes; those of OAuth 2 are offered by a flow. */
export const securityScope2: DocumentRule = {
  kinds: ['server', 'operation', 'operationTrait'],
  majors: ['2'],
  check(place, { reading }) {
    for (const [name, scopes] of requirementsOf(place).flatMap(schemesOf)) {
      const scheme = schemeNamed(reading, name);
      if (scheme) checkScopes(reading, scheme, scopes);
    }
  },
};

/** 3.x: the scopes stand in the scheme, beside the flows that offer them. */
export const securityScope: DocumentRule = {
  kinds: ['securityScheme'],
  majors: ['3'],
  check(place, { reading }) {
    const scopes = child(place, 'scopes');
    if (scopes) checkScopes(reading, place, scopes);
  },
};

function checkScopes(reading: Reading, scheme: Place, scopes: Place): void {
  const type = text(scheme, 'type') ?? '';
  const wanted = Array.isArray(scopes.value) ? members(scopes) : [];
  if (type !== 'oauth2' && type !== 'openIdConnect') {
    if (wanted.length > 0) reading.report(diagnostic('security-scope-unexpected', { type }, originOf(scopes)));
    return;
  }
  const flows = object(reading, scheme, 'flows');
  if (type !== 'oauth2' || !flows) return;
  const offered = members(flows).flatMap(([, flow]) => offers(flow));
  for (const [, scope] of wanted) {
    if (typeof scope.value === 'string' && !offered.includes(scope.value))
      reading.report(diagnostic('security-scope-undefined', { scope: scope.value }, originOf(scope)));
  }
}

/** The scopes of a flow, under the name that the other versions give them where it says that instead. */
function offers(flow: Place): readonly string[] {
  const scopes = child(flow, 'availableScopes') ?? child(flow, 'scopes');
  return scopes ? members(scopes).map(([scope]) => scope) : [];
}
