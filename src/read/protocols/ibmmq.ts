import { broker, group, ignored, namedBy, option, used, type Protocol } from './field.js';
import { choice, flag, integer, text } from './form.js';

/** IBM MQ bindings. */
export const ibmmq: Protocol = {
  name: 'ibmmq',
  versions: ['0.1.0'],
  named: namedBy('queue.objectName', 'topic.string', 'topic.objectName'),
  levels: {
    server: {
      groupId: option(text()),
      ccdtQueueManagerName: option(text()),
      cipherSpec: option(text()),
      multiEndpointServer: option(flag),
      heartBeatInterval: option(integer(0, 999_999)),
    },
    channel: {
      destinationType: used(choice('topic', 'queue')),
      queue: group(
        { objectName: used(text(48), { required: true }), isPartitioned: broker(flag), exclusive: used(flag) },
        { excludes: 'topic' },
      ),
      topic: group({
        string: used(text(10_240)),
        objectName: used(text(48)),
        durablePermitted: broker(flag),
        lastMsgRetained: broker(flag),
      }),
      maxMsgLength: used(integer(0, 104_857_600)),
    },
    message: {
      type: used(choice('string', 'jms', 'binary')),
      headers: used(text()),
      description: ignored('it only describes the message', text()),
      expiry: used(integer(0)),
    },
  },
};
