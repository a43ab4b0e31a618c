import { access, broker, group, ignored, namedBy, option, used, type Fields, type Protocol } from './field.js';
import { choice, flag, integer, list, object, record, text, type Form } from './form.js';

const redrive: Form = record({ deadLetterQueue: record({ arn: text(), name: text() }), maxReceiveCount: integer(0) }, ['deadLetterQueue']);
const scope = choice('queue', 'messageGroup');
const limit = choice('perQueue', 'perMessageGroupId');

const queue: Fields = {
  name: used(text(), { required: true }),
  fifoQueue: used(flag, { required: true }),
  deduplicationScope: broker(scope),
  fifoThroughputLimit: broker(limit),
  deliveryDelay: broker(integer(0, 900)),
  visibilityTimeout: option(integer(0, 43_200)),
  receiveMessageWaitTime: option(integer(0, 20)),
  messageRetentionPeriod: broker(integer(60, 1_209_600)),
  redrivePolicy: broker(redrive),
  policy: access,
  tags: broker(object),
};

/** The same queue where a list of them stands. */
const queues = list(
  record({
    name: text(),
    fifoQueue: flag,
    deduplicationScope: scope,
    fifoThroughputLimit: limit,
    deliveryDelay: integer(0, 900),
    visibilityTimeout: integer(0, 43_200),
    receiveMessageWaitTime: integer(0, 20),
    messageRetentionPeriod: integer(60, 1_209_600),
    redrivePolicy: redrive,
    tags: object,
  }),
);

/** Amazon SQS bindings. */
export const sqs: Protocol = {
  name: 'sqs',
  versions: ['0.1.0', '0.2.0', '0.3.0'],
  named: namedBy('queue.name'),
  levels: {
    channel: {
      queue: group(queue, { required: true }),
      deadLetterQueue: ignored('the queue moves messages there by itself', object),
    },
    operation: { queues: used(queues, { required: true }) },
  },
};
