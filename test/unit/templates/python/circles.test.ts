import { describe, expect, test } from '@jest/globals';
import { circles } from '../../../../templates/python/language/circles.js';

/** The circles that the nodes of a graph are in, as lists; `a>bc` is an edge to each of `b` and `c`. */
function found(edges: readonly string[], nodes: string): readonly string[] {
  const next = new Map(edges.map((edge) => [edge.slice(0, 1), [...edge.slice(2)]]));
  const circle = circles((node) => next.get(node) ?? []);
  const groups = new Map<number | undefined, string>();
  for (const node of nodes) groups.set(circle(node), (groups.get(circle(node)) ?? '') + node);
  return [...groups.values()].sort();
}

describe('the circles of a graph', () => {
  test.each<readonly [string, readonly string[], string, readonly string[]]>([
    ['nodes that lead nowhere', [], 'ab', ['a', 'b']],
    ['a chain', ['a>b', 'b>c'], 'abc', ['a', 'b', 'c']],
    ['a circle', ['a>b', 'b>c', 'c>a'], 'abc', ['abc']],
    ['a node that leads to itself', ['a>a'], 'a', ['a']],
    ['a circle that one leads to, and that leads to another one', ['a>b', 'b>c', 'c>bd', 'd>e', 'e>d'], 'abcde', ['a', 'bc', 'de']],
    ['circles in a circle', ['a>b', 'b>ac', 'c>d', 'd>ca'], 'abcd', ['abcd']],
    ['a way round', ['a>bc', 'b>d', 'c>d', 'd>'], 'abcd', ['a', 'b', 'c', 'd']],
    ['asked of its end first', ['a>b', 'b>c', 'c>b'], 'cba', ['a', 'cb']],
  ])('%s', (_, edges, nodes, want) => expect(found(edges, nodes)).toEqual(want));

  test('asks each node once, and only those that are reached', () => {
    const asked: string[] = [];
    const circle = circles((node) => {
      asked.push(node);
      return node === 'a' ? ['b'] : [];
    });
    circle('a');
    circle('b');
    circle('a');
    expect(asked).toEqual(['a', 'b']);
  });

  test('are found in long chains', () => {
    const length = 100_000;
    const circle = circles((node) => [String((Number(node) + 1) % length)]);
    expect(circle('0')).toBe(circle(String(length - 1)));
  });
});
