import { describe, expect, test } from '@jest/globals';
import { filesBelow } from '../../packs/source.js';

/** Control flow that a template may have: paths, never expressions. */
const tags = [
  /^for [a-z]\w* in [\w.]+$/i,
  /^(el)?if (not )?[\w.]+$/,
  /^(else|endif|endfor|endblock)$/,
  /^block \w+$/,
  /^extends "(base:)?[\w/.-]+"$/,
  /^include ([\w.]+|"[\w/.-]+")$/,
  // A folder of templates, one for each kind.
  /^include "[\w/.-]+\/" [~+] [\w.]+ [~+] "[\w/.-]+"$/,
];
const outputs = /^[\w.]+( \| (comment|literal|indent(\(\d+\))?))*$/;

const templates = Object.entries(filesBelow('templates')).filter(([path]) => path.endsWith('.njk'));

describe.each(templates)('%s', (_, text) => {
  test('has no control flow beyond for, if, include, extends and block over paths', () => {
    const found = [...text.matchAll(/\{%-?\s*(.*?)\s*-?%\}/gs)].map(([, tag = '']) => tag);
    expect(found.filter((tag) => !tags.some((allowed) => allowed.test(tag)))).toEqual([]);
  });

  test('prints paths through three filters at most', () => {
    const found = [...text.matchAll(/\{\{-?\s*(.*?)\s*-?\}\}/gs)].map(([, output = '']) => output);
    expect(found.filter((output) => !outputs.test(output))).toEqual([]);
  });

  test('has at most 80 lines', () => {
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(80);
  });
});
