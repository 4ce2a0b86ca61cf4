import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is one of the open internet. Private, loopback, link-local and reserved ranges are not, nor
 * are those that carry an IPv4 address inside (6to4, Teredo, NAT64): a build machine often has doors there.
 */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.process(address).range() === "unicast";
