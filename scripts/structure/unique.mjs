import { _ } from 'ajv';
import duplicate from './duplicate.mjs';

/** `uniqueItems`, in time that grows with the length of the list. */
export const uniqueItems = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: { params: ({ params }) => _`{i: ${params.i}, j: ${params.j}}` },
  code(context) {
    if (context.schema !== true) return;
    const find = context.gen.scopeValue('func', {
      key: duplicate,
      ref: duplicate,
      code: _`require("./scripts/structure/duplicate.mjs").default`,
    });
    const pair = context.gen.const('pair', _`${find}(${context.data})`);
    context.setParams({ i: _`${pair}[0]`, j: _`${pair}[1]` });
    context.pass(_`${pair} === undefined`);
  },
};
