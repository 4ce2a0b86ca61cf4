import { fragmentToText } from "../../content/markdown/html-to-text.ts";
import { toAbsolute, toHref } from "../../model/address.ts";
import { escapeHtml, renderFragment } from "../../model/fragment.ts";
import type { Fragment, SiteAddress } from "../../model/site.ts";

/** A fragment as plain text that is read away from the site: addresses absolute, pictures by their words. */
export const fragmentText = (address: SiteAddress, fragment: Fragment): string =>
  fragmentToText(
    renderFragment(fragment, {
      image: ({ alt }) => escapeHtml(alt),
      address: ({ path }) => toAbsolute(address, path) ?? toHref(address, path),
    }),
  );
