import { access, broker, group, used, type Protocol } from './field.js';

/** Amazon SNS bindings 0.1.0 to 1.0.0. `consumers` says whether a subscription delivers bare messages. */
export const sns: Protocol = {
  name: 'sns',
  latest: '1.0.0',
  levels: {
    channel: { name: used, ordering: group({ type: used, contentBasedDeduplication: used }), policy: access, tags: broker },
    operation: { topic: used, consumers: used, deliveryPolicy: broker },
  },
};
