import type { Embed } from "./embed.ts";

export type { Embed } from "./embed.ts";

/**
 * Safe HTML with holes: what depends on the rest of the site (a picture's encoded files, an address under the
 * path prefix) is kept as a reference and filled in by each channel in its own way. Written text is already
 * escaped; a reference's strings are not.
 */
export type Fragment = readonly (string | Reference)[];

export type Reference =
  | ImageReference
  | AddressReference
  | PictureAddressReference
  | EmbedReference;

/** Stands for a whole `<img>` or `<picture>` element. */
export interface ImageReference {
  readonly kind: "image";
  /** Key of the image plan. */
  readonly path: string;
  readonly alt: string;
  readonly title: string | undefined;
  /** In CSS pixels, when the writer gave one. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Stands for the value of a URL attribute, between its quotes. */
export interface AddressReference {
  readonly kind: "address";
  /** A path of this site without its prefix: "/<slug>/#update-2017-07-20". */
  readonly path: string;
}

/** Stands for the value of a URL attribute: the picture's own file, at its largest. */
export interface PictureAddressReference {
  readonly kind: "picture-address";
  /** Key of the image plan. */
  readonly path: string;
}

/** Stands where a page shows something of a service: its policy must let that in. */
export interface EmbedReference extends Embed {
  readonly kind: "embed";
  /** A whole element for pages, beside which the text says the same for others; "" where it stands in the text itself. */
  readonly html: string;
}

/** How one channel fills the holes of a fragment. */
export interface FragmentRenderer {
  /** A whole element. */
  readonly image: (reference: ImageReference) => string;
  /** A URL, not yet escaped. */
  readonly address: (reference: AddressReference) => string;
  /** The same; undefined when there is no such picture. */
  readonly pictureAddress: (reference: PictureAddressReference) => string | undefined;
  /** A whole element; left out, it is left out. */
  readonly embed?: (reference: EmbedReference) => string;
}

/** The fragment as HTML. */
export function renderFragment(fragment: Fragment, renderer: FragmentRenderer): string {
  return fragment
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "image") return renderer.image(part);
      if (part.kind === "embed") return renderer.embed?.(part) ?? "";
      const url =
        part.kind === "address" ? renderer.address(part) : (renderer.pictureAddress(part) ?? "");
      return escapeHtml(url);
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
