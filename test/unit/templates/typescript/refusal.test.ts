// What the message of a refused payload says first.
import { expect, test } from '@jest/globals';
import { refusal } from '../../../../templates/typescript/runtime/payload/errors.js';
import { interpret } from '../../../../templates/typescript/runtime/payload/interpret.js';
import type { Schema } from '../../../../templates/typescript/runtime/payload/schema.js';

const kinds: Schema = { enum: ['card', 'voucher'] };
const transfer: Schema = { type: ['object'], properties: { kind: { const: 'transfer' }, iban: { type: ['string'] } } };
const card: Schema = {
  type: ['object'],
  required: ['last4'],
  properties: { kind: { ref: () => kinds }, last4: { type: ['string'], minLength: 4 }, until: { type: ['string'] } },
};
const payment: Schema = { oneOf: [{ ref: () => transfer }, { ref: () => card }] };
const overlapping: Schema = {
  anyOf: [
    { type: ['object'], properties: { status: { enum: ['new'] } } },
    { type: ['object'], required: ['at'], properties: { status: { enum: ['new', 'old'] } } },
  ],
};
const untagged: Schema = {
  anyOf: [
    { type: ['string'], minLength: 3 },
    { type: ['number'], minimum: 10 },
  ],
};

test.each<[string, Schema, unknown, string]>([
  [
    'the tag says which alternative was meant',
    payment,
    { kind: 'card', last4: 12, until: 7 },
    '/last4 must be string; /until must be string; the whole must match one of the alternatives',
  ],
  [
    'its own faults come first',
    payment,
    { kind: 'voucher' },
    'the whole must have member "last4"; the whole must match one of the alternatives',
  ],
  [
    'a tag that is none of theirs: all that it may be',
    payment,
    { kind: 'cash', last4: 12 },
    '/kind must be one of ["transfer","card","voucher"]; the whole must match one of the alternatives',
  ],
  ['lists that overlap are no tag: the nearest', overlapping, { status: 'lost' }, '/status must be one of ["new"]; the whole'],
  ['one alternative has no tag: the nearest', { anyOf: [card, { type: ['null'] }] }, { kind: 'cash' }, 'the whole must be null'],
  ['no tag: the nearest', untagged, 5, 'the whole must be at least 10; the whole must match one of the alternatives'],
  ['a constant beyond the safe integers', { const: 9007199254740993n }, 1, 'the whole must be 9007199254740993'],
  ['values beyond them', { enum: [{ n: [9007199254740993n] }, null] }, 1, 'the whole must be one of [{"n":[9007199254740993]},null]'],
  ['nothing else to say', { oneOf: [true, true] }, 1, 'the whole must match one alternative, not 2'],
])('%s', (_name, schema, value, wanted) => {
  const found = interpret(schema, value);
  expect(refusal('Payment', found).startsWith(`Payment is not valid: ${wanted}`)).toBe(true);
});

test('an empty place, more than three faults, all of them counted', () => {
  const each = (at: number) => ({ instance: `/${at}`, schema: '', keyword: 'type', message: 'must be a string' });
  const vague = { instance: '', schema: '', keyword: 'oneOf', message: 'must match one of the alternatives' };
  expect(refusal('T', [vague, each(1), each(2), each(3), each(4)])).toBe(
    'T is not valid: /1 must be a string; /2 must be a string; /3 must be a string; and 2 more',
  );
});
