import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is one of the open internet: unicast, and for everybody the same machine. Private, loopback,
 * link-local and reserved ranges are not, nor are those that carry an IPv4 address inside (IPv4-compatible, translated,
 * NAT64, 6to4, Teredo), nor what a cloud answers from beside each machine: a build machine often has doors there.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  // An IPv4 address that is mapped into IPv6 is connected to as what it is.
  const parsed = ipaddr.process(address);
  const isUnicast = parsed.range() === "unicast";
  if (parsed instanceof ipaddr.IPv6) return isUnicast && parsed.match(allocated);
  return isUnicast && !besideMachines.some((range) => parsed.match(range));
}

/** All global IPv6 addresses that IANA has given away; what is outside is of no network, or of this one. */
const allocated = ipaddr.IPv6.parseCIDR("2000::/3");

/** Addresses that look public, and are answered by the cloud that the machine stands in. */
const besideMachines = [
  // Azure's WireServer, which hands out a machine's settings and certificates.
  ipaddr.IPv4.parseCIDR("168.63.129.16/32"),
];
