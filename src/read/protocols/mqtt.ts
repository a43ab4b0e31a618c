import { group, ignored, option, optionSetting, used, usedSchema, usedSetting, type Protocol } from './field.js';

/** MQTT bindings 0.1.0 and 0.2.0; the deprecated `mqtt5` key is folded in. */
export const mqtt: Protocol = {
  name: 'mqtt',
  latest: '0.2.0',
  levels: {
    server: {
      clientId: option,
      cleanSession: option,
      keepAlive: option,
      lastWill: group({ topic: option, qos: option, message: option, retain: option }),
      sessionExpiryInterval: optionSetting,
      maximumPacketSize: optionSetting,
    },
    operation: { qos: used, retain: used, messageExpiryInterval: usedSetting },
    message: {
      payloadFormatIndicator: used,
      contentType: ignored("the message's own contentType is sent"),
      correlationData: usedSchema,
      responseTopic: usedSetting,
    },
  },
};
