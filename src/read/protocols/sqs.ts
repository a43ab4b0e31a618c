import { access, broker, group, ignored, option, used, type Fields, type Protocol } from './field.js';

const queue: Fields = {
  name: used,
  fifoQueue: used,
  deduplicationScope: broker,
  fifoThroughputLimit: broker,
  deliveryDelay: broker,
  visibilityTimeout: option,
  receiveMessageWaitTime: option,
  messageRetentionPeriod: broker,
  redrivePolicy: broker,
  policy: access,
  tags: broker,
};

/** Amazon SQS bindings 0.1.0 to 0.3.0. */
export const sqs: Protocol = {
  name: 'sqs',
  latest: '0.3.0',
  levels: {
    channel: { queue: group(queue), deadLetterQueue: ignored('the queue moves messages there by itself') },
    operation: { queues: used },
  },
};
