import { expect, test } from '@jest/globals';
import type { View } from '../../../src/write/pack/contract.js';
import { plainLanguage } from '../../../src/write/pack/plain-language.js';
import { renderer } from '../../../src/write/render/environment.js';

function printed(templates: Readonly<Record<string, string>>): string {
  const shipped = new Map(Object.entries(templates));
  const view = { rows: [{ cells: ['a', 'b'] }, { cells: ['c'] }] } as unknown as View;
  return renderer({ shipped, own: new Map(), compiled: new Map() }, view, plainLanguage, (template) => `pack/${template}`).render(
    'start.njk',
  );
}

const turn = '{% if loop.first %}<{% endif %}{{ loop.index }}{% if loop.last %}>{% endif %}';

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
  ['no template asks', { 'start.njk': '{% for row in rows %}{{ row.cells.length }} {% endfor %}' }, '2 1 '],
  ['the template itself asks', { 'start.njk': `{% for row in rows %}${turn}{% endfor %}` }, '<12>'],
  ['only what it includes asks', { 'start.njk': '{% for row in rows %}{% include "turn.njk" %}{% endfor %}', 'turn.njk': turn }, '<12>'],
  [
    'only what stands in for a block of it asks',
    {
      'base.njk': '{% for row in rows %}{% block one %}{% endblock %}{% endfor %}',
      'start.njk': `{% extends "base.njk" %}{% block one %}${turn}{% endblock %}`,
    },
    '<12>',
  ],
  [
    'an inner one asks for the outer one before its own',
    { 'start.njk': `{% for row in rows %}${turn}({% for cell in row.cells %}{{ cell }}{% endfor %}){% endfor %}` },
    '<1(ab)2>(c)',
  ],
  [
    'only an inner one is asked',
    { 'start.njk': `{% for row in rows %}{% for cell in row.cells %}${turn}{% endfor %};{% endfor %}` },
    '<12>;<1>;',
  ],
])('a loop knows its turn where %s', (_, templates, want) => expect(printed(templates)).toBe(want));
