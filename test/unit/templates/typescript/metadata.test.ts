// Headers of which a transport makes something itself are those of the document where it requires them.
import { describe, expect, test } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { readHeaders } from '../../../../templates/typescript/runtime/metadata.js';
import { codec } from '../../../../templates/typescript/runtime/payload/codec.js';
import { interpret } from '../../../../templates/typescript/runtime/payload/interpret.js';
import type { Schema } from '../../../../templates/typescript/runtime/payload/schema.js';
import { contentOf, reservedOf } from '../../../../templates/typescript/runtime/transports/kafka/message.js';

const headersOf = (schema: Schema) =>
  codec('Headers', (value): value is Readonly<Record<string, unknown>> => interpret(schema, value).length === 0, schema);

const record = {
  value: Buffer.from('1'),
  headers: { by: Buffer.from('ada'), 'correlation-id': Buffer.from('7'), address: Buffer.from('a.b') },
} as unknown as KafkaMessage;

const arrived = { headers: contentOf(record).headers, reserved: () => reservedOf(record) };

const text: Schema = { type: ['string'] };
const rows: readonly (readonly [string, Schema, unknown])[] = [
  ['asks for none', { type: ['object'] }, { by: 'ada' }],
  ['has no others', { type: ['object'], properties: { by: text }, additionalProperties: false }, { by: 'ada' }],
  ['requires one', { type: ['object'], required: ['address'] }, { by: 'ada', address: 'a.b' }],
  [
    'requires two, one of them a number',
    { type: ['object'], required: ['address', 'correlation-id'], properties: { 'correlation-id': { type: ['integer'] } } },
    { by: 'ada', address: 'a.b', 'correlation-id': 7 },
  ],
];

describe('headers that Kafka uses itself', () => {
  test.each(rows)('a document that %s', (_, schema, want) => {
    const message = { name: 'm', contentType: 'application/json', headers: headersOf(schema) };
    expect(readHeaders(message, arrived, true)).toEqual(want);
  });

  test('one that is required and did not come is missed', () => {
    const headers = headersOf({ type: ['object'], required: ['reply-to'] });
    expect(() => readHeaders({ name: 'm', contentType: 'application/json', headers }, arrived, true)).toThrow(
      'the headers of m are not valid: the whole must have member "reply-to"',
    );
  });
});
