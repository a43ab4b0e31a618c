import { broker, group, ignored, namedBy, option, optionSetting, used, usedKey, type Protocol } from './field.js';
import { choice, flag, integer, list, text } from './form.js';

const unframed = 'payloads are not framed for a schema registry: they go over the wire as the document describes them';
const registry = ignored('schemas are checked by the generated code, not by the broker', flag, { since: '0.5.0' });
const strategy = broker(text(), { since: '0.5.0' });

/**
 * Kafka bindings. Partitions, replicas and topic configuration serve the helper that creates topics, never the path of a message.
 * The schema of 0.5.0 forgot that keys may be in Avro.
 */
export const kafka: Protocol = {
  name: 'kafka',
  versions: ['0.1.0', '0.2.0', '0.3.0', '0.4.0', '0.5.0'],
  named: namedBy('topic'),
  levels: {
    server: {
      schemaRegistryUrl: ignored(unframed, text(), { since: '0.3.0' }),
      schemaRegistryVendor: ignored(unframed, text(), { since: '0.3.0', needs: 'schemaRegistryUrl' }),
    },
    channel: {
      topic: used(text(), { since: '0.3.0' }),
      partitions: option(integer(1), { since: '0.3.0' }),
      replicas: option(integer(1), { since: '0.3.0' }),
      topicConfiguration: group(
        {
          'cleanup.policy': option(list(choice('compact', 'delete'))),
          'retention.ms': option(integer(-1)),
          'retention.bytes': option(integer(-1)),
          'delete.retention.ms': option(integer(0)),
          'max.message.bytes': used(integer(0)),
          'confluent.key.schema.validation': registry,
          'confluent.key.subject.name.strategy': strategy,
          'confluent.value.schema.validation': registry,
          'confluent.value.subject.name.strategy': strategy,
        },
        { since: '0.4.0' },
      ),
    },
    operation: { groupId: optionSetting(text()), clientId: optionSetting(text()) },
    message: {
      key: usedKey,
      schemaIdLocation: ignored(unframed, choice('header', 'payload'), { since: '0.3.0' }),
      schemaIdPayloadEncoding: ignored(unframed, text(), { since: '0.3.0' }),
      schemaLookupStrategy: ignored(unframed, text(), { since: '0.3.0' }),
    },
  },
};
