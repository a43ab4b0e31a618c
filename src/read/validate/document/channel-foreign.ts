import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { entries, object, text } from '../../asyncapi/fields.js';
import { child, idOf, originOf } from '../../document/refs.js';
import type { Place } from '../../document/source.js';
import type { DocumentRule, Scene } from './rule.js';

/** 3.x Operation and Operation Reply: an operation of the document, and its reply, are on one of the document's channels. */
export const channelForeign: DocumentRule = {
  kinds: ['root'],
  majors: ['3'],
  check(place, scene) {
    const channels = new Set(entries(scene.reading, place, 'channels').flatMap((entry) => [idOf(entry.place), idOf(entry.target)]));
    for (const { target } of entries(scene.reading, place, 'operations')) {
      const reply = object(scene.reading, target, 'reply');
      for (const holder of reply ? [target, reply] : [target]) checkChannel(holder, channels, scene);
    }
  },
};

function checkChannel(holder: Place, channels: ReadonlySet<string>, { reading }: Scene): void {
  const reference = child(holder, 'channel');
  const channel = object(reading, holder, 'channel');
  const written = reference && text(reference, '$ref');
  if (channel && written !== undefined && !channels.has(idOf(channel)))
    reading.report(diagnostic('channel-foreign', { channel: written }, originOf(reference as Place)));
}
