import type { EventPublication } from "../../scripts/channels/publication.ts";
import { largestFile, missingImageHtml, toPictureHtml } from "../../scripts/images/picture.ts";
import { toHref } from "../../scripts/model/address.ts";
import type {
  Fragment,
  FragmentRenderer,
  ImageReference,
  Reference,
} from "../../scripts/model/fragment.ts";
import type { Picture } from "../../scripts/model/site.ts";

/** What a page's fragments need to become HTML, the same for all of them. */
export interface FragmentContext {
  readonly publication: EventPublication;
  /** The picture in the first screen of the page, if there is one: a browser must fetch it at once. */
  readonly first: ImageReference | undefined;
}

// As wide as the text, which is 42rem at most and leaves room for the ticket beside it (event.css).
const sizes =
  "(min-width: 72rem) 40rem, (min-width: 60rem) calc(92vw - 26rem), (min-width: 46rem) 42rem, 92vw";

/**
 * The only picture that a browser should fetch before all else: one in the first screen. Below a ticket there is none, and
 * below so many letters neither.
 */
export function pictureInSight(
  lead: ImageReference | undefined,
  body: Fragment,
): ImageReference | undefined {
  if (lead !== undefined) return lead;
  const first = body.findIndex(isImage);
  const before = body.slice(0, Math.max(first, 0));
  const letters = before.map((part) => (typeof part === "string" ? part.length : 0));
  const length = letters.reduce((sum, one) => sum + one, 0);
  return length < 400 ? picturesOf([body])[0] : undefined;
}

/** How a page fills the holes of a fragment. */
export const pageRenderer = ({ publication, first }: FragmentContext): FragmentRenderer => ({
  address: ({ path }) => toHref(publication.site.address, path),
  pictureAddress: ({ path }) => {
    const planned = publication.images.get(path);
    return planned && toHref(publication.site.address, largestFile(planned).address);
  },
  image: (reference) => pictureHtml({ publication, first }, reference),
  embed: ({ html }) => html,
});

export function pictureHtml(
  { publication, first }: FragmentContext,
  reference: ImageReference,
  shownAt: string = sizes,
) {
  const planned = publication.images.get(reference.path);
  if (planned === undefined) return missingImageHtml(reference);
  return toPictureHtml(planned, reference, {
    toUrl: (path) => toHref(publication.site.address, path),
    loading: reference === first ? "eager" : "lazy",
    sizes: shownAt,
  });
}

const isImage = (part: string | Reference): part is ImageReference =>
  typeof part !== "string" && part.kind === "image";

export const picturesOf = (fragments: readonly Fragment[]): ImageReference[] =>
  fragments.flatMap((fragment) => fragment.filter(isImage));

export const toReference = ({ path, alt }: Picture): ImageReference => ({
  kind: "image",
  path,
  alt,
  title: undefined,
  width: undefined,
  height: undefined,
});
