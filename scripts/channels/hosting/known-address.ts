import { toHref } from "../../model/address.ts";
import type { SiteAddress } from "../../model/site.ts";
import type { EventPublication } from "../publication.ts";

/** The address of a site that knows where it will be found: every path of it has an absolute form. */
export type KnownAddress = SiteAddress & { readonly origin: string };

/** What can be rendered for readers elsewhere. */
export type Addressed<P extends EventPublication = EventPublication> = P & {
  readonly site: { readonly address: KnownAddress };
};

export const isAddressed = <P extends EventPublication>(
  publication: P,
): publication is Addressed<P> => publication.site.address.origin !== undefined;

export const absoluteUrl = (address: KnownAddress, path: string): string =>
  address.origin + toHref(address, path);
