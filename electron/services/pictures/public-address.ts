import { BlockList, isIP, isIPv6 } from "node:net";

/** True for an address that the whole internet can reach: none of a home, an office, this computer or a cloud's own. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  return isIPv6(address)
    ? global6.check(address, "ipv6") && !special6.check(address, "ipv6")
    : !special4.check(address, "ipv4");
}

/** This computer itself. */
export const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && loopback.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/** A host as a URL has it, named or by its address: `[::1]`, `localhost`, `api.localhost`. */
export function isLoopbackHost(hostname: string): boolean {
  return /^(.+\.)?localhost$/i.test(hostname) || isLoopback(hostname.replace(/^\[(.*)\]$/, "$1"));
}

/** IANA's special-purpose registries: what is not globally reachable. */
const special4 = listOf("ipv4", [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
]);
const global6 = listOf("ipv6", [["2000::", 3]]);
/** Those inside 2000::/3, and what carries an IPv4 address inside. */
const special6 = listOf("ipv6", [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
]);
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

function listOf(family: "ipv4" | "ipv6", subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
}
