// What models cannot be made of; what they can is shown by the built command.
import { describe, expect, test } from '@jest/globals';
import { cli } from './terminal.js';

const item = '{ type: object, properties: { id: { type: string } } }';
const document = `
asyncapi: 3.0.0
info: { title: Shop, version: 1.0.0 }
defaultContentType: application/json
channels: { orders: { address: orders, messages: { placed: { payload: ${item} }, paid: { payload: ${item} } } } }
components: { schemas: { Line: ${item} } }
`;
describe('models', () => {
  test.each([
    ['message:pad', 1, 'Did you mean --only message:paid?'],
    ['channel:nowhere', 1, 'There are: orders.'],
    ['tag:any', 1, 'It has no tag at all'],
    ['paid', 2, 'Write --only message:KEY'],
    ['message:', 2, 'Write --only message:KEY'],
    ['mesage:paid', 2, 'only mesage:paid names nothing'],
  ])('of %s are refused', async (only, code, says) => {
    const done = await cli(['models', 'api.yaml', '--only', only, '--lang', 'typescript', '--out', 'out'], { 'api.yaml': document });
    expect(done.code).toBe(code);
    expect(done.err).toContain(says);
  });
});
