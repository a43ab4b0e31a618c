import { broker, group, ignored, namedBy, used, type Protocol } from './field.js';
import { list, object, record, text } from './form.js';

/** Google Cloud Pub/Sub bindings. The official schema requires `schemaSettings`; the text does not. */
export const googlepubsub: Protocol = {
  name: 'googlepubsub',
  versions: ['0.1.0', '0.2.0'],
  named: namedBy('topic'),
  levels: {
    channel: {
      topic: used(text(), { until: '0.1.0' }),
      labels: broker(object),
      messageRetentionDuration: broker(text()),
      messageStoragePolicy: broker(record({ allowedPersistenceRegions: list(text()) })),
      schemaSettings: group({
        encoding: used(text(), { required: true }),
        name: used(text(), { required: true }),
        firstRevisionId: broker(text()),
        lastRevisionId: broker(text()),
      }),
    },
    message: {
      attributes: used(object),
      orderingKey: used(text()),
      schema: group({
        name: used(text(), { required: true }),
        type: ignored("the payload's schema format says it", text(), { until: '0.1.0' }),
      }),
    },
  },
};
