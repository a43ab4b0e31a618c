// Our own documents by their manifest: valid ones have no error in either mode, warnings exit 0 and say their code, invalid ones are
// refused under --strict. The table says which of our codes stand for which rule, so that no document passes for another reason.
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Code } from '../../src/diagnostics/catalogue.js';
import { errors, findingsOf, lines } from './findings.js';
import { announce, documents, missingShared, sharedFolder } from './shared.js';

const codes: Readonly<Record<string, readonly Code[]>> = {
  'address-dup-param': ['address-parameter-duplicate'],
  'address-empty-param': ['address-parameter-empty'],
  'address-no-query': ['address-query'],
  'alias-bomb': ['too-many-aliases'],
  bindings: ['binding-invalid', 'binding-protocol-unknown', 'binding-field-dated'],
  'channel-parameters': ['address-parameter-unused', 'address-parameter-undefined'],
  'channel-servers': ['channel-server-undefined'],
  'correlation-target': ['expression-target'],
  'discriminator-required': ['discriminator-undefined', 'discriminator-optional'],
  'invalid-ref': ['undefined-ref', 'security-scheme-undefined'],
  'json-schema': ['structure', 'structure-repaired', 'field-unknown'],
  'message-examples': ['message-example'],
  'messageId-unique': ['message-id-duplicate'],
  'not-asyncapi': ['not-asyncapi'],
  'op-messages-subset': ['operation-message-foreign'],
  'operationId-unique': ['operation-id-duplicate'],
  parser: ['syntax-error', 'json-syntax'],
  'ref-cycle': ['ref-cycle'],
  'ref-not-allowed': ['structure', 'structure-repaired', 'field-unknown'],
  'reply-address-conflict': ['reply-address-conflict'],
  'reply-channel-root': ['channel-foreign'],
  'reply-messages-subset': ['operation-message-foreign'],
  'runtime-expression': ['expression-syntax'],
  'schema-default': ['schema-default'],
  'schema-format': ['avro-invalid'],
  'schema-format-unknown': ['format-unsupported'],
  'schema-id': ['ref-syntax'],
  security: ['security-scheme-undefined', 'security-scope-undefined'],
  'security-scopes': ['security-scope-undefined'],
  'server-host': ['server-host-scheme'],
  'server-variables': ['server-variable-undefined'],
  'tags-unique': ['tag-duplicate'],
  version: ['version-not-string'],
  'yaml-merge': ['yaml-merge'],
  'yaml-tag': ['syntax-error'],
};

const missing = missingShared('documents/MANIFEST.json');
const rows = missing === undefined ? documents() : [];

(missing === undefined ? describe : describe.skip)(`documents of ours${missing === undefined ? '' : `: ${missing}`}`, () => {
  let walked = 0;
  afterAll(() => announce('documents of ours judged as the manifest says', walked, rows.length));

  test.each(rows.map((row) => [row.expect, row.rule, row.file, row] as const))('%s: %s: %s', async (_, rule, file, row) => {
    const { byDefault, strict } = await findingsOf(join(sharedFolder, 'documents', file));
    const wanted: readonly Code[] = codes[rule] ?? [];
    switch (row.expect) {
      case 'valid':
        expect(lines([...errors(byDefault), ...errors(strict)])).toEqual([]);
        break;
      case 'warning':
        expect(lines(errors(byDefault))).toEqual([]);
        expect(wanted).toEqual(
          expect.arrayContaining([...new Set(byDefault.filter(({ severity }) => severity === 'warning').map(({ code }) => code))]),
        );
        expect(byDefault.filter(({ code }) => wanted.includes(code))).not.toEqual([]);
        break;
      case 'invalid':
        expect(wanted).toContain(errors(strict)[0]?.code);
        expect(byDefault.some(({ code, severity }) => wanted.includes(code) && severity !== 'info')).toBe(true);
        break;
    }
    walked += 1;
  });
});
