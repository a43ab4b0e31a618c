import { broker, option, used, type Protocol } from './field.js';

/** Apache Pulsar bindings 0.1.0: topics are `{persistence}://{tenant}/{namespace}/{address}`. */
export const pulsar: Protocol = {
  name: 'pulsar',
  latest: '0.1.0',
  levels: {
    server: { tenant: option },
    channel: {
      namespace: used,
      persistence: used,
      compaction: broker,
      'geo-replication': broker,
      retention: broker,
      ttl: broker,
      deduplication: broker,
    },
  },
};
