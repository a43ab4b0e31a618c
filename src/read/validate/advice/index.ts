import type { DocumentRule } from '../document/rule.js';
import { addressTrailingSlash } from './address-trailing-slash.js';
import { componentUnused } from './component-unused.js';
import { infoIncomplete } from './info-incomplete.js';
import { messageIdMissing } from './message-id-missing.js';
import { operationIdMissing } from './operation-id-missing.js';
import { serverTrailingSlash } from './server-trailing-slash.js';
import { serversMissing } from './servers-missing.js';

/** Rules on what could be better: who asks for them has a document without faults and wants a good one. */
export const advice: readonly DocumentRule[] = [
  infoIncomplete,
  serversMissing,
  serverTrailingSlash,
  addressTrailingSlash,
  operationIdMissing,
  messageIdMissing,
  componentUnused,
];
