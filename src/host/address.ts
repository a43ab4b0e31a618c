// Which addresses are of the public Internet: https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-.
import { BlockList, isIP } from 'node:net';
import type { Allowed } from './allowed.js';

/** Not public: this network, private, shared, loopback, link-local, protocol, documentation, benchmarking, multicast, reserved. */
const special4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
  ...['192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];

/** Inside 2000::/3, outside of which nothing is public: Teredo and 6to4, which carry IPv4 addresses, and documentation. */
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const inside4 = blocks(special4, 'ipv4');
const inside6 = blocks(special6, 'ipv6');
const public6 = blocks(['2000::/3'], 'ipv6');
const loopback = blocks(['127.0.0.0/8'], 'ipv4');
loopback.addAddress('::1', 'ipv6');

function blocks(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

/** Whether an IP address is of the public Internet. An IPv4 address that is written as IPv6 counts as what it is. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !inside4.check(address, 'ipv4');
  const mapped = mappedAddress(address);
  if (mapped !== undefined) return isPublic(mapped);
  return isIP(address) === 6 && public6.check(address, 'ipv6') && !inside6.check(address, 'ipv6');
}

/** `::ffff:127.0.0.1` and `::ffff:7f00:1` are 127.0.0.1. */
function mappedAddress(address: string): string | undefined {
  const hostname = isIP(address) === 6 && URL.canParse(`http://[${address}]/`) ? new URL(`http://[${address}]/`).hostname : '';
  const [, high, low] = /^\[::ffff:([\da-f]+):([\da-f]+)\]$/.exec(hostname) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const [upper, lower] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [upper >> 8, upper & 255, lower >> 8, lower & 255].join('.');
}

/**
 * Whether a host may be reached at an address: one of the public Internet, one that the user has named as an address, or, for
 * `localhost`, this machine.
 */
export function isReachable(hostname: string, address: string, allowed: readonly Allowed[]): boolean {
  if (isPublic(address)) return true;
  if (hostname === 'localhost' && loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')) return true;
  const names = [address, `[${address}]`];
  return allowed.some((one) => names.includes(one.hostname));
}
