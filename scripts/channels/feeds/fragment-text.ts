import { fragmentToText } from "../../content/markdown/html-to-text.ts";
import { toAbsolute, toHref } from "../../model/address.ts";
import type { Fragment } from "../../model/fragment.ts";
import { escapeHtml, renderFragment } from "../../model/fragment.ts";
import type { SiteAddress } from "../../model/site.ts";

/** A fragment as plain text that is read away from the site: addresses absolute, pictures by their words. */
export const fragmentText = (address: SiteAddress, fragment: Fragment): string =>
  fragmentToText(
    renderFragment(fragment, {
      image: ({ alt }) => escapeHtml(alt),
      pictureAddress: () => undefined,
      address: ({ path }) => toAbsolute(address, path) ?? toHref(address, path),
    }),
  );
