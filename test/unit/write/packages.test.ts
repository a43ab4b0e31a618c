import { expect, test } from '@jest/globals';
import type { View } from '../../../src/pack.js';
import { packages } from '../../../templates/typescript/language/packages.js';

/** The View of a document with servers of these protocols. */
function of(sdk: boolean, ...protocols: readonly string[]): ReturnType<typeof packages> {
  return packages({ sdk, protocols: protocols.map((name) => ({ name, runtimeImport: '' })) } as unknown as View);
}

test('a project depends on the libraries of its protocols alone', () => {
  expect(of(true, 'ws', 'amqp')).toEqual({
    exports:
      '{"./memory":"./dist/gen/transports/memory.js","./ws":"./dist/gen/transports/ws/index.js",' +
      '"./ws/browser":"./dist/gen/transports/ws/browser.js","./amqp":"./dist/gen/transports/amqp/index.js",".":"./dist/index.js"}',
    dependencies: '{"amqplib":"2.3.1","ws":"^8.23.0"}',
    devDependencies: '{"@types/node":"^20.19.0","@types/ws":"^8.18.2","typescript":"^6.0.0"}',
  });
  expect(of(false, 'amqp')).toEqual({
    exports: '{".":"./dist/index.js"}',
    dependencies: '',
    devDependencies: '{"@types/node":"^20.19.0","typescript":"^6.0.0"}',
  });
});
