import { broker, group, ignored, option, used, type Protocol } from './field.js';

/** IBM MQ bindings 0.1.0. */
export const ibmmq: Protocol = {
  name: 'ibmmq',
  latest: '0.1.0',
  levels: {
    server: { groupId: option, ccdtQueueManagerName: option, cipherSpec: option, multiEndpointServer: option, heartBeatInterval: option },
    channel: {
      destinationType: used,
      queue: group({ objectName: used, isPartitioned: broker, exclusive: used }),
      topic: group({ string: used, objectName: used, durablePermitted: broker, lastMsgRetained: broker }),
      maxMsgLength: used,
    },
    message: { type: used, headers: used, description: ignored('it only describes the message'), expiry: used },
  },
};
