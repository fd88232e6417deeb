import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** Of the eight groups of an IPv6 address: whoever has one has every address that begins with these. */
const OF_NETWORK = 4;

/**
 * Whom requests from an address are counted for. One customer's IPv6 network holds more addresses than there can be
 * counters, so its first 64 bits count; an IPv4 address is the same however it is written.
 */
export function toSource(address: string): string {
  if (!isIPv6(address)) return address;
  const [bare = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [front = '', back] = bare.split('::');
  const [before, after] = [toGroups(front), toGroups(back ?? '')];
  const missing = back === undefined ? 0 : GROUPS - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after];
  return `${groups.slice(0, OF_NETWORK).join(':')}::/64`;
}

function toGroups(text: string): readonly string[] {
  return text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
}
