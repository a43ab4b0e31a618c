import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { object } from '../../asyncapi/fields.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from '../document/rule.js';

/** Info Object: what an API is for, whom to ask, and what one may do with it. */
export const infoIncomplete: DocumentRule = {
  kinds: ['info'],
  check(place, { reading }) {
    const say = (at: typeof place, part: string, help: string): void =>
      reading.report(diagnostic('info-incomplete', { part, help }, originOf(at)));
    if (!child(place, 'description')) say(place, 'info has no description', 'Say in a sentence what the application does, and for whom.');
    const contact = object(reading, place, 'contact');
    if (!contact) say(place, 'info has no contact', 'Add whom to ask: contact: { name: …, url: … }.');
    else if (!child(contact, 'url') && !child(contact, 'email'))
      say(contact, 'contact has neither url nor email', 'Add one of them: a name alone cannot be reached.');
    if (!child(place, 'license'))
      say(place, 'info has no license', 'Say under which terms the API may be used: license: { name: Apache-2.0 }.');
  },
};
