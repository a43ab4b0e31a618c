import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Check } from '../../../src/ir/checks.js';
import type { Expr, Language, Test } from '../../../src/write/pack/contract.js';
import { plainLanguage } from '../../../src/write/pack/plain-language.js';
import { remembered } from '../../../src/write/view/remembered.js';

const origin = { file: 'a.yaml', pointer: '/a' };
const elsewhere = { file: 'a.yaml', pointer: '/b' };
const edge = (): Expr => ({ text: '', imports: [] });
const hoist = (_words: readonly string[], text: string): string => `hoisted ${text}`;

let asked: string[];
let language: Language;

beforeEach(() => {
  asked = [];
  const told = (question: string): Test => {
    asked.push(question);
    return { holds: question, fails: '', imports: [] };
  };
  language = remembered({
    ...plainLanguage,
    predicate: (check, value, place, known) => {
      const pattern = check.pattern === undefined ? '' : place([], check.pattern);
      return told(`${value} ${known ?? ''} ${check.type?.join() ?? ''} ${check.enum?.join() ?? ''}${pattern}`);
    },
    schema: (check, link, _place, at) => {
      asked.push('schema');
      return { text: `${check.type?.join() ?? ''}${at ?? ''}${check.items === undefined ? '' : link(check.items).text}`, imports: [] };
    },
    member: (object, key) => ({ present: told(`${object}.${key}`), value: key, absentFails: false }),
  } as Language);
});

describe('a remembered language', () => {
  test('is asked once for the condition of what says the same, wherever it stands', () => {
    const first = language.predicate({ origin, type: ['string'] } as Check, 'value.id', hoist);
    expect(language.predicate({ origin: elsewhere, type: ['string'] } as Check, 'value.id', hoist)).toBe(first);
    expect(asked).toHaveLength(1);
  });

  test('tells apart what is said, what it is said of, and what is known of it', () => {
    language.predicate({ type: ['string'] }, 'value', hoist);
    language.predicate({ type: ['number'] }, 'value', hoist);
    language.predicate({ type: ['string'] }, 'key', hoist);
    language.predicate({ type: ['string'] }, 'value', hoist, 'string');
    language.predicate({ enum: ['"a"', '"b"'] }, 'value', hoist);
    language.predicate({ enum: ['"a\\",\\"b"'] }, 'value', hoist);
    expect(asked).toHaveLength(6);
  });

  test('asks again for what is hoisted: the next file has its own', () => {
    const check = { pattern: '^a' };
    expect(language.predicate(check, 'value', hoist).holds).toContain('hoisted ^a');
    expect(language.predicate(check, 'value', () => 'other').holds).toContain('other');
  });

  test('is asked once for the data of a leaf, and for each that has a place or parts', () => {
    const leaf = { origin, type: ['string'] } as Check;
    const list = { origin, type: ['array'], items: 0 } as Check;
    for (const check of [leaf, leaf, list, list]) language.schema(check, edge, hoist);
    expect(asked).toHaveLength(3);
    expect(language.schema(leaf, edge, hoist, '/a').text).toBe('string/a');
  });

  test('is asked once for how a member is read', () => {
    expect(language.member('value', 'id')).toBe(language.member('value', 'id'));
    language.member('value', 'name');
    expect(asked).toEqual(['value.id', 'value.name']);
  });

  test('keeps no long texts', () => {
    const check = { enum: [JSON.stringify('a'.repeat(300))] };
    language.predicate(check, 'value', hoist);
    language.predicate(check, 'value', hoist);
    expect(asked).toHaveLength(2);
  });

  test('is left alone where it is of a class, which may have what is private', () => {
    class Own {
      readonly #prefix = 'X';
      casing(words: readonly string[]): string {
        return this.#prefix + words.join('');
      }
    }
    const own = new Own() as unknown as Language;
    expect(remembered(own).casing(['a'], 'type')).toBe('Xa');
  });

  test('is the language in all else', () => {
    expect(language.casing(['a', 'b'], 'type')).toBe(plainLanguage.casing(['a', 'b'], 'type'));
  });
});
