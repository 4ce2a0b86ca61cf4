import { lookup } from "node:dns/promises";
import { isPublicAddress } from "./public-address.ts";

/** Where links may lead, and how their hosts are found. */
export interface Network {
  /** The addresses of a host name; rejects when it has none. */
  readonly resolve: (hostname: string) => Promise<readonly ResolvedAddress[]>;
  readonly isAllowed: (address: string) => boolean;
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/**
 * The open internet. Content comes from strangers, and CI machines stand in networks that trust them: whoever
 * writes a link must not be able to make the machine knock on a door in there.
 */
export const openInternet: Network = {
  resolve: (hostname) => lookup(hostname, { all: true }),
  isAllowed: isPublicAddress,
};
