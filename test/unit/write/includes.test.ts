import { describe, expect, test } from '@jest/globals';
import type { View } from '../../../src/write/pack/contract.js';
import { plainLanguage } from '../../../src/write/pack/plain-language.js';
import { renderer } from '../../../src/write/render/environment.js';

type Sources = Readonly<Record<string, string>>;

function printed(templates: Sources): string {
  const shipped = new Map(Object.entries(templates));
  const view = { rows: [{ cells: ['a', 'b'] }, { cells: ['c'] }] } as unknown as View;
  return renderer({ shipped, own: new Map(), compiled: new Map() }, view, plainLanguage, (template) => `pack/${template}`).render(
    'start.njk',
  );
}

describe('what is included', () => {
  test.each<readonly [string, Sources, string]>([
    [
      'sees what it stands in',
      { 'start.njk': '{% for row in rows %}{% include "one.njk" %};{% endfor %}', 'one.njk': '{{ row.cells.length }}' },
      '2;1;',
    ],
    [
      'keeps its own loops to itself',
      {
        'start.njk': '{% for row in rows %}{% include "one.njk" %}{{ row.cells.length }};{% endfor %}',
        'one.njk': '{% for row in row.cells %}{{ row }}{% include "two.njk" %}{% endfor %}',
        'two.njk': '{% for cell in rows %}.{% endfor %}',
      },
      'a..b..2;c..1;',
    ],
    [
      'keeps what it sets to itself',
      {
        'start.njk': '{% set x = "a" %}{% include "one.njk" %}{{ x }}',
        'one.njk': '{% set x = "b" %}{{ x }}{% include "two.njk" %}',
        'two.njk': '{{ x }}',
      },
      'bba',
    ],
    [
      'has blocks of its own',
      {
        'start.njk': '{% block one %}outer {% endblock %}{% include "one.njk" %}{% include "two.njk" %}',
        'one.njk': '{% extends "base.njk" %}{% block one %}inner {% endblock %}',
        'two.njk': '{% block one %}other {% endblock %}',
        'base.njk': '[{% block one %}{% endblock %}]',
      },
      'outer [inner ]other ',
    ],
    ['may be missing where that is said', { 'start.njk': 'a{% include "none.njk" ignore missing %}b' }, 'ab'],
  ])('%s', (_, templates, want) => expect(printed(templates)).toBe(want));

  test.each<readonly [string, Sources, string]>([
    [
      'an unknown field',
      { 'start.njk': '\n{% include "one.njk" %}', 'one.njk': '{% for row in rows %}\n{{ row.absent }}{% endfor %}' },
      'pack/one.njk:2: there is no field absent; there are cells',
    ],
    [
      'what it includes in turn, after more has been printed',
      {
        'start.njk': '{% include "one.njk" %}{% include "one.njk" %}',
        'one.njk': '{% include "fine.njk" %}\n{% include "two.njk" %}',
        'fine.njk': 'fine',
        'two.njk': '\n\n{{ rows.absent }}',
      },
      'pack/two.njk:3: there is no field absent; there are 0, 1',
    ],
    ['a template that is not there', { 'start.njk': 'a\n{% include "none.njk" %}' }, 'pack/start.njk:2: template not found: none.njk'],
  ])('is named where it has a fault: %s', (_, templates, want) => expect(() => printed(templates)).toThrow(want));
});
