import { expect, test } from '@jest/globals';
import { linked, schemaLink } from '../../../../templates/python/language/schema.js';

test.each(['a_schema', 'straße_schema', '日本_schema'])('a link to %s is followed when it is needed', (name) => {
  const { text } = schemaLink(name, 'gen/checks/other');
  expect(linked(text, 'gen/checks/own')).toBe(`Schema(ref=lambda: _other.${name}())`);
  expect(linked(text, 'gen/checks/other')).toBe(`Schema(ref=${name})`);
});
