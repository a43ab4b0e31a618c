import { option, used, usedSetting, type Protocol } from './field.js';
import { choice, flag, integer, list, record, text } from './form.js';

/** The text calls the spool's limit `maxMsgSpoolSize`, the official schema `maxMsgSpoolUsage`. */
const queue = record({
  name: text(),
  topicSubscriptions: list(text()),
  accessType: choice('exclusive', 'nonexclusive'),
  maxTtl: text(),
  maxMsgSpoolUsage: text(),
  maxMsgSpoolSize: text(),
});

const destination = record({
  destinationType: choice('queue', 'topic'),
  deliveryMode: choice('direct', 'persistent'),
  queue,
  topic: record({ topicSubscriptions: list(text()) }),
  topicSubscriptions: list(text()),
  bindingVersion: text(),
});

/** Solace bindings; 0.2.0 spelled the VPN `msvVpn`. */
export const solace: Protocol = {
  name: 'solace',
  versions: ['0.1.0', '0.2.0', '0.3.0', '0.4.0'],
  levels: {
    server: {
      msgVpn: option(text(), { since: '0.3.0' }),
      msvVpn: option(text(), { until: '0.2.0' }),
      clientName: option(text(160), { since: '0.4.0' }),
    },
    operation: {
      destinations: used(list(destination)),
      timeToLive: usedSetting(integer(0), { since: '0.4.0' }),
      priority: usedSetting(integer(0, 255), { since: '0.4.0' }),
      dmqEligible: used(flag, { since: '0.4.0' }),
    },
  },
};
