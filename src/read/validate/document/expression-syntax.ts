import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { parseExpression } from '../../asyncapi/expression.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** A location is a runtime expression: asyncapi.md 1.4. */
export const expressionSyntax: DocumentRule = {
  kinds: ['correlationId', 'parameter', 'replyAddress'],
  check(place, { reading }) {
    const location = child(place, 'location');
    if (!location || typeof location.value !== 'string' || parseExpression(location.value)) return;
    const expression = location.value;
    reading.report(diagnostic('expression-syntax', { expression, nearest: nearest(expression) }, originOf(location)));
  },
};

/** What is legal once the usual slips are mended: `headers`, `body`, no `$message`, dots for slashes, a pointer without its slash. */
function nearest(expression: string): string | undefined {
  const mended = expression
    .replace(/^(?:\$?message[./]?)?(?=(?:headers?|payload|body)\b)/, '$message.')
    .replace(
      /^(\$message\.)(headers?|payload|body)/,
      (_, start: string, part: string) => start + (part.startsWith('header') ? 'header' : 'payload'),
    )
    .replace(/#(?=[^/])/, '#/')
    .replace(/^(\$message\.(?:header|payload))[./](?=\w)/, '$1#/');
  return mended !== expression && parseExpression(mended) ? mended : undefined;
}
