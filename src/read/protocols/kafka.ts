import { broker, group, ignored, option, optionSetting, used, usedKey, type Protocol } from './field.js';

const registry = ignored('schemas are checked by the generated code, not by the broker');

/** Kafka bindings 0.1.0 to 0.5.0. Partitions, replicas and topic configuration serve the helper that creates topics, never the path of a message. */
export const kafka: Protocol = {
  name: 'kafka',
  latest: '0.5.0',
  levels: {
    server: { schemaRegistryUrl: option, schemaRegistryVendor: option },
    channel: {
      topic: used,
      partitions: option,
      replicas: option,
      topicConfiguration: group({
        'cleanup.policy': option,
        'retention.ms': option,
        'retention.bytes': option,
        'delete.retention.ms': option,
        'max.message.bytes': used,
        'confluent.key.schema.validation': registry,
        'confluent.key.subject.name.strategy': broker,
        'confluent.value.schema.validation': registry,
        'confluent.value.subject.name.strategy': broker,
      }),
    },
    operation: { groupId: optionSetting, clientId: optionSetting },
    message: { key: usedKey, schemaIdLocation: used, schemaIdPayloadEncoding: used, schemaLookupStrategy: used },
  },
};
