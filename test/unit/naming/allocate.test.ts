import { describe, expect, test } from '@jest/globals';
import { allocate, type Scope, type Wanted } from '../../../src/naming/allocate.js';

const reserved = new Set(['Error']);

/** Type names that differ in more than case, as files do. */
const types: Scope = {
  spell: (words) => words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(''),
  escape: (name) => (reserved.has(name) ? `${name}Model` : name),
  compare: (name) => name.toLowerCase(),
  reserved,
};

function wanted(...sources: readonly string[]): readonly Wanted[] {
  return sources.map((source) => ({ key: source, raw: { source, context: [] } }));
}

function names(entries: readonly Wanted[], scope = types): Readonly<Record<string, string>> {
  return Object.fromEntries(allocate(entries, scope));
}

test('a name that the scope occupies is given to nothing, also where nothing else clashes', () => {
  expect(names(wanted('error'), { ...types, escape: (name) => name })).toEqual({ error: 'Error2' });
});

test('what is remembered of a name is not taken for the same one in other things', () => {
  const scope = { ...types, known: new Map<string, never>() };
  expect(names(wanted('id'), scope)).toEqual({ id: 'Id' });
  expect(names([{ key: 'k', raw: { source: 'id', context: ['order'] } }], scope)).toEqual({ k: 'OrderId' });
  expect(names(wanted('id'), scope)).toEqual({ id: 'Id' });
});

describe('allocate', () => {
  test.each([
    ['words', ['turnOn', 'order_line'], { turnOn: 'TurnOn', order_line: 'OrderLine' }],
    ['symbols where they tell things apart', ['a-b', 'a_b'], { 'a-b': 'ADashB', a_b: 'AUnderscoreB' }],
    ['a spelling that is the identifier keeps it', ['AB', 'Ab', 'a.b'], { AB: 'Ab2', Ab: 'Ab', 'a.b': 'ADotB' }],
    ['numbers as the last resort', ['user', 'User', 'USER'], { User: 'User', USER: 'User2', user: 'User3' }],
    ['reserved names', ['Error', 'error model'], { Error: 'ErrorModel', 'error model': 'ErrorSpaceModel' }],
  ])('%s', (_, sources, expected) => {
    expect(names(wanted(...sources))).toEqual(expected);
  });

  test('the order of the input does not matter, nor does an entry that clashes with nothing', () => {
    const sources = ['a-b', 'a_b', 'aB', 'A B', 'user', 'User', 'USER', 'Error', 'error', 'x', '日本', '😀', '', '-1', '1', '2', 'user2'];
    const expected = names(wanted(...sources));
    expect(new Set(Object.values(expected).map((name) => name.toLowerCase())).size).toBe(sources.length);
    for (let turn = 0; turn < sources.length; turn++) {
      const turned = [...sources.slice(turn), ...sources.slice(0, turn)];
      expect(names(wanted(...turned.reverse()))).toEqual(expected);
      const { unrelated, ...others } = names(wanted(...turned, 'unrelated'));
      expect([unrelated, others]).toEqual(['Unrelated', expected]);
    }
  });

  test('a fixed name wins, and its holder is not in the way of itself', () => {
    const fixed = new Map([['b', 'A']]);
    expect(names(wanted('a', 'b'), { ...types, fixed })).toEqual({ a: 'A2', b: 'A' });
  });

  test('beside a fixed name, what is added has its symbols spelled', () => {
    const fixed = new Map([['a-b', 'AB']]);
    expect(names(wanted('a-b', 'a_b', 'ab', 'c'), { ...types, fixed })).toEqual({ 'a-b': 'AB', a_b: 'AUnderscoreB', ab: 'Ab2', c: 'C' });
    expect(names(wanted('a_b'), { ...types, fixed })).toEqual({ a_b: 'AB' });
  });

  test.each(
    [
      ['a', 'b'],
      ['b', 'a'],
    ].map((sources) => [sources]),
  )('of two fixed names that clash the first by its key wins: %j', (sources) => {
    const fixed = new Map([
      ['a', 'Same'],
      ['b', 'same'],
    ]);
    expect(names(wanted(...sources), { ...types, fixed })).toEqual({ a: 'Same', b: 'B' });
  });

  test('a fixed name is none where the scope occupies it', () => {
    expect(names(wanted('a'), { ...types, fixed: new Map([['a', 'Error']]) })).toEqual({ a: 'A' });
  });

  test('what the author chose wins over a name that is fixed, and over one that is spelled so', () => {
    const chosen: readonly Wanted[] = [{ key: 'a', raw: { source: 'User', context: [], chosen: true } }];
    expect(names(chosen, { ...types, fixed: new Map([['a', 'Old']]) })).toEqual({ a: 'User' });
    expect(names([...wanted('User'), ...chosen])).toEqual({ User: 'User2', a: 'User' });
    expect(names([...wanted('b'), ...chosen], { ...types, fixed: new Map([['b', 'User']]) })).toEqual({ a: 'User2', b: 'User' });
  });

  test('tells of every number', () => {
    const told: string[] = [];
    const numbered = (key: string, name: string, instead: string): void => void told.push(`${key}: ${instead} is ${name}`);
    names(wanted('user', 'User'), { ...types, numbered });
    expect(told).toEqual(['user: User is User2']);
  });

  test('thousands of equal names take no time', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ key: String(index), raw: { source: 'Same', context: [] } }));
    expect(new Set(allocate(many, types).values()).size).toBe(many.length);
  });
});
