import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { askedOfText } from '../../../ir/texts.js';
import { at, originOf } from '../../document/refs.js';
import type { ApiRule } from './rule.js';

/** Parameter Object of 2.x: what stands in an address is a text, and some text has to satisfy the schema, which is checked with the rest of the address. */
export const parameterSchema: ApiRule = ({ channels, checks }, reading) => {
  const seen = new Set<string>();
  for (const { name, schema, origin } of channels.flatMap(({ parameters }) => parameters)) {
    const asked = schema && askedOfText((id) => checks[id], schema.check);
    if (asked !== 'impossible' && asked !== 'endless') continue;
    const place = at(reading, origin.file, `${origin.pointer}/schema`);
    const found = diagnostic('parameter-schema', { parameter: name.source, asked }, place ? originOf(place) : origin);
    // Channels may share a definition.
    if (!seen.has(`${origin.file}#${origin.pointer}`)) reading.report(found);
    seen.add(`${origin.file}#${origin.pointer}`);
  }
};
