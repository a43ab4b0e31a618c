import { option, used, usedSetting, type Protocol } from './field.js';

/** Solace bindings 0.1.0 to 0.4.0; 0.2.0 spelled the VPN `msvVpn`. */
export const solace: Protocol = {
  name: 'solace',
  latest: '0.4.0',
  levels: {
    server: { msgVpn: option, msvVpn: option, clientName: option },
    operation: { destinations: used, timeToLive: usedSetting, priority: usedSetting, dmqEligible: used },
  },
};
