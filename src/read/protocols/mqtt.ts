import { group, ignored, option, optionSetting, used, usedSetting, type Protocol } from './field.js';
import { any, choice, flag, integer, text } from './form.js';

const most = 4_294_967_295;
const v5 = { since: '0.2.0', absentFrom: 'mqtt 3.1.1' } as const;

/** MQTT bindings; the deprecated `mqtt5` key is folded in, and with it its fields at any version. */
export const mqtt: Protocol = {
  name: 'mqtt',
  versions: ['0.1.0', '0.2.0'],
  levels: {
    server: {
      clientId: option(text()),
      cleanSession: option(flag),
      keepAlive: option(integer(0)),
      lastWill: group({ topic: option(text()), qos: option(choice(0, 1, 2)), message: option(text()), retain: option(flag) }),
      sessionExpiryInterval: optionSetting(integer(0, most), v5),
      maximumPacketSize: optionSetting(integer(1, most), v5),
    },
    operation: { qos: used(choice(0, 1, 2)), retain: used(flag), messageExpiryInterval: usedSetting(integer(0, most), v5) },
    message: {
      payloadFormatIndicator: used(choice(0, 1), v5),
      contentType: ignored("the message's own contentType is sent", text(), v5),
      correlationData: ignored('each request gets an id of its own, and an answer the id of its request as it came', any, v5),
      responseTopic: usedSetting(text(), v5),
    },
  },
};
