import type { AddressReference, Fragment, ImageReference } from "./site.ts";

/** How one channel fills the holes of a fragment. */
export interface FragmentRenderer {
  /** A whole element. */
  readonly image: (reference: ImageReference) => string;
  /** A URL, not yet escaped. */
  readonly address: (reference: AddressReference) => string;
}

/** The fragment as HTML. */
export function renderFragment(fragment: Fragment, renderer: FragmentRenderer): string {
  return fragment
    .map((part) => {
      if (typeof part === "string") return part;
      return part.kind === "image" ? renderer.image(part) : escapeHtml(renderer.address(part));
    })
    .join("");
}

/** Text as HTML text or as a double-quoted attribute value. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
