import { access, broker, group, namedBy, used, type Protocol } from './field.js';
import { choice, flag, integer, list, object, record, text } from './form.js';

const identifier = record({ url: text(), email: text(), phone: text(), arn: text(), name: text() });
const delivery = record({
  minDelayTarget: integer(0),
  maxDelayTarget: integer(0),
  numRetries: integer(0),
  numNoDelayRetries: integer(0),
  numMinDelayRetries: integer(0),
  numMaxDelayRetries: integer(0),
  backoffFunction: choice('arithmetic', 'exponential', 'geometric', 'linear'),
  maxReceivesPerSecond: integer(0),
});
const consumer = record(
  {
    protocol: choice('http', 'https', 'email', 'email-json', 'sms', 'sqs', 'application', 'lambda', 'firehose'),
    endpoint: identifier,
    filterPolicy: object,
    filterPolicyScope: choice('MessageAttributes', 'MessageBody'),
    rawMessageDelivery: flag,
    redrivePolicy: record({ deadLetterQueue: identifier, maxReceiveCount: integer(0) }, ['deadLetterQueue']),
    deliveryPolicy: delivery,
    displayName: text(),
  },
  ['protocol', 'endpoint', 'rawMessageDelivery'],
);

/** Amazon SNS bindings. `consumers` says whether a subscription delivers bare messages. */
export const sns: Protocol = {
  name: 'sns',
  versions: ['0.1.0', '0.2.0', '1.0.0'],
  named: namedBy('name'),
  levels: {
    channel: {
      name: used(text(), { required: true }),
      ordering: group({ type: used(choice('standard', 'FIFO'), { required: true }), contentBasedDeduplication: used(flag) }),
      policy: access,
      tags: broker(object),
    },
    operation: { topic: used(identifier), consumers: used(list(consumer), { required: true }), deliveryPolicy: broker(delivery) },
  },
};
