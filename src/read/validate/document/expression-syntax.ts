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
    reading.report(diagnostic('expression-syntax', { expression: location.value }, originOf(location)));
  },
};
