import type { Version } from '../../asyncapi/version.js';
import type { Reading } from '../../document/source.js';
import type { TargetCheck } from '../structure.js';
import { address } from './address.js';
import { carriedSchema } from './carried-schema.js';
import { channelForeign } from './channel-foreign.js';
import { channelServerUndefined } from './channel-server-undefined.js';
import { contentTypeInvalid } from './content-type-invalid.js';
import { discriminator } from './discriminator.js';
import { expressionSyntax } from './expression-syntax.js';
import { fileSyntax } from './file-syntax.js';
import { formatUnknown } from './format-unknown.js';
import { keyInvalid } from './key-invalid.js';
import { messageIdDuplicate } from './message-id-duplicate.js';
import { multiFormat } from './multi-format.js';
import { operationIdDuplicate } from './operation-id-duplicate.js';
import { protocolUnknown } from './protocol-unknown.js';
import { refKind } from './ref-kind.js';
import { refSiblings } from './ref-siblings.js';
import { replyAddressConflict } from './reply-address-conflict.js';
import type { ObjectKind } from './objects.js';
import type { DocumentRule, Scene } from './rule.js';
import { schemaKeyword } from './schema-keyword.js';
import { securitySchemeUndefined } from './security-scheme-undefined.js';
import { securityScope, securityScope2 } from './security-scope.js';
import { serverAddress } from './server-address.js';
import { serverForeign } from './server-foreign.js';
import { tagDuplicate } from './tag-duplicate.js';
import { valueNotInEnum } from './value-not-in-enum.js';
import { sternly, visitObjects, vital, type Visit } from './visit.js';

/** Every rule on the source graph. What the reader repairs it reports itself; no rule repeats it. */
const rules: readonly DocumentRule[] = [
  fileSyntax,
  keyInvalid,
  address,
  channelServerUndefined,
  channelForeign,
  serverForeign,
  serverAddress,
  protocolUnknown,
  valueNotInEnum,
  expressionSyntax,
  replyAddressConflict,
  securitySchemeUndefined,
  securityScope,
  securityScope2,
  operationIdDuplicate,
  messageIdDuplicate,
  tagDuplicate,
  contentTypeInvalid,
  discriminator,
  schemaKeyword,
  formatUnknown,
  carriedSchema,
  multiFormat,
];

/**
 * Checks a document against the rules, and what stands in other files against the official schema, in one walk.
 * @param more rules that hold where they are asked for
 */
export function checkDocument(reading: Reading, version: Version, checkTarget: TargetCheck, more: readonly DocumentRule[]): void {
  const { file } = reading.source.root;
  const chosen = [...rules, ...more]
    .filter(({ majors }) => majors === undefined || majors.includes(version.major))
    .map((rule) => ({ rule, scene: { reading, version, noted: new Map() } satisfies Scene }));
  const byKind = new Map<ObjectKind, typeof chosen>();
  const visit: Visit = (kind, place, written) => {
    if (written !== place && place.file !== file) checkTarget(kind, place, reading);
    const meant = byKind.get(kind) ?? chosen.filter(({ rule }) => rule.kinds.includes(kind));
    byKind.set(kind, meant);
    for (const { rule, scene } of meant) rule.check(place, scene);
  };
  const refer: Visit = (kind, place, written) => {
    if (kind !== 'schema') refSiblings(written, reading);
    refKind(kind, place, written, vital.has(kind) ? sternly(reading) : reading);
  };
  visitObjects(reading, version.major, visit, refer);
}
