import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { DocumentRule } from './rule.js';

/** "Format": a file that is called JSON is JSON; merge keys are of YAML 1.1; brackets stand inside of their block. */
export const fileSyntax: DocumentRule = {
  kinds: ['root'],
  check(_, { reading }) {
    for (const file of reading.source.files.values()) {
      const origin = { file: file.path, pointer: '' };
      // Avro's own tools read comments.
      const json = /\.json$/i.test(file.path) ? file.json : undefined;
      if (json) reading.report({ ...diagnostic('json-syntax', json, origin), spot: json.spot });
      if (file.mergeKey) reading.report({ ...diagnostic('yaml-merge', undefined as never, origin), spot: file.mergeKey });
      if (file.bracket) reading.report({ ...diagnostic('yaml-indentation', undefined as never, origin), spot: file.bracket });
    }
  },
};
