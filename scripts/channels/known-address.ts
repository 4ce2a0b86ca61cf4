import { toHref } from "../model/address.ts";
import type { Site, SiteAddress } from "../model/site.ts";
import type { Publication } from "./publication.ts";

/** The address of a site that knows where it will be found: every path of it has an absolute form. */
export type KnownAddress = SiteAddress & { readonly origin: string };

/** What can be rendered for readers elsewhere. */
export type AddressedPublication = Publication & {
  readonly site: Site & { readonly address: KnownAddress };
};

export const isAddressed = (publication: Publication): publication is AddressedPublication =>
  publication.site.address.origin !== undefined;

export const absoluteUrl = (address: KnownAddress, path: string): string =>
  address.origin + toHref(address, path);
