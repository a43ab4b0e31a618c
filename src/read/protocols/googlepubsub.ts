import { broker, group, ignored, used, type Protocol } from './field.js';

/** Google Cloud Pub/Sub bindings 0.1.0 (with `topic` and the schema's `type`) and 0.2.0. */
export const googlepubsub: Protocol = {
  name: 'googlepubsub',
  latest: '0.2.0',
  levels: {
    channel: {
      topic: used,
      labels: broker,
      messageRetentionDuration: broker,
      messageStoragePolicy: broker,
      schemaSettings: group({ encoding: used, name: used, firstRevisionId: broker, lastRevisionId: broker }),
    },
    message: {
      attributes: used,
      orderingKey: used,
      schema: group({ name: used, type: ignored("the payload's schema format says it") }),
    },
  },
};
