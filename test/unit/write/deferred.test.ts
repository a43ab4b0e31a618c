import { describe, expect, test } from '@jest/globals';
import { changed, deferred } from '../../../src/write/view/deferred.js';

interface Page {
  readonly path: string;
  readonly lines: readonly string[];
  readonly size: number;
}

function page(): { readonly page: Page; made(): number } {
  let made = 0;
  return {
    page: deferred<Page, 'lines' | 'size'>({ path: 'one' }, ['lines', 'size'], () => {
      made += 1;
      return { lines: ['a', 'b'], size: 2 };
    }),
    made: () => made,
  };
}

describe('a deferred object', () => {
  test('makes its members when the first of them is read, and once', () => {
    const { page: one, made } = page();
    expect([one.path, made()]).toEqual(['one', 0]);
    expect([one.size, one.lines, made()]).toEqual([2, ['a', 'b'], 1]);
  });

  test('is plain data to who reads it', () => {
    const { page: one } = page();
    expect(JSON.parse(JSON.stringify(one))).toEqual({ path: 'one', lines: ['a', 'b'], size: 2 });
    expect(Object.isFrozen(one)).toBe(true);
  });

  test('is changed without a look at what nobody has read', () => {
    const { page: one, made } = page();
    const other = changed(one, { path: 'other' });
    expect([other.path, made()]).toEqual(['other', 0]);
    expect([other.size, made()]).toEqual([2, 1]);
  });

  test('may be the changes itself, and spread', () => {
    const { page: one, made } = page();
    const same = changed(one, one);
    expect([same.path, made()]).toEqual(['one', 0]);
    expect([same.lines, made()]).toEqual([['a', 'b'], 1]);
    expect({ ...same, path: 'other' }).toEqual({ path: 'other', lines: ['a', 'b'], size: 2 });
    expect(Reflect.ownKeys({ ...one })).toEqual(['path', 'lines', 'size']);
  });

  test('asks a getter among the changes when it is first read, and once', () => {
    let asked = 0;
    const other = changed(page().page, {
      get lines() {
        asked += 1;
        return ['c'];
      },
    });
    expect([other.path, asked]).toEqual(['one', 0]);
    expect([other.lines, other.lines, asked]).toEqual([['c'], ['c'], 1]);
    expect(Object.isFrozen(other.lines)).toBe(true);
  });
});
