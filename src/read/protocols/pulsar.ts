import { broker, option, used, type Protocol } from './field.js';
import { choice, flag, integer, list, record, text } from './form.js';

/** Apache Pulsar bindings: topics are `{persistence}://{tenant}/{namespace}/{address}`. */
export const pulsar: Protocol = {
  name: 'pulsar',
  versions: ['0.1.0'],
  levels: {
    server: { tenant: option(text()) },
    channel: {
      namespace: used(text(), { required: true }),
      persistence: used(choice('persistent', 'non-persistent'), { required: true }),
      compaction: broker(integer(0)),
      'geo-replication': broker(list(text())),
      retention: broker(record({ time: integer(0), size: integer(0) })),
      ttl: broker(integer(0)),
      deduplication: broker(flag),
    },
  },
};
