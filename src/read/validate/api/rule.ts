import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Api } from '../../../ir/api.js';

/** A rule on the Api: it knows nothing of the versions of AsyncAPI. */
export type ApiRule = (api: Api, report: Report) => void;
