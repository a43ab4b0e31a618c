// Where a field belongs that stands where no version of AsyncAPI has it.
import { canonicalProtocol } from '../protocols/names.js';
import { assertionKeywords } from '../schemas/json-schema/keywords.js';

/** The objects of both versions that alone have a field. */
const both: readonly (readonly [holder: string, fields: readonly string[]])[] = [
  ['messages', ['payload', 'headers', 'contentType', 'correlationId', 'schemaFormat']],
  ['channels', ['parameters']],
  ['servers', ['protocol', 'protocolVersion', 'variables']],
  ['security schemes', ['flows', 'openIdConnectUrl']],
];

const of3: readonly (readonly [holder: string, fields: readonly string[]])[] = [
  ['channels', ['address', 'messages']],
  ['operations', ['action', 'reply']],
  ['servers', ['host', 'pathname']],
];

/** What to do about a field that does not exist and is like none that does. */
export function homeOf(pointer: string, key: string, minor: string): string {
  if (canonicalProtocol(key).known && /^\/(?:components\/)?(?:servers|channels|operations|messages)\//.test(pointer))
    return `Bindings stand one level deeper: bindings: { ${key}: … }.`;
  if (/\/securitySchemes\/[^/]+$/.test(pointer) && key === 'bearerFormat') return 'It goes with scheme: bearer alone, in lower case.';
  if (/\/securitySchemes\/[^/]+$/.test(pointer) && key === 'name') return 'It is a field of type: httpApiKey; other schemes have no name.';
  if (pointer === '' && key === 'contentType') return 'Here it is called defaultContentType.';
  if (/\/(?:message|messages\/[^/]+)$/.test(pointer) && assertionKeywords.has(key))
    return `A schema stands under payload: payload: { ${key}: … }.`;
  const holder = [...both, ...(minor.startsWith('3') ? of3 : [])].find(([, fields]) => fields.includes(key))?.[0];
  return holder === undefined ? 'Remove it, or start its name with x-.' : `It is a field of ${holder}: move it there, or remove it.`;
}
