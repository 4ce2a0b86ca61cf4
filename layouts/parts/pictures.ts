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
  /** The first picture of the page: the only one a browser must fetch at once. */
  readonly first: ImageReference | undefined;
}

// A text column is 42rem at most: past that width of window a picture grows no more.
const sizes = "(min-width: 46rem) 42rem, 92vw";

/** How a page fills the holes of a fragment. */
export const pageRenderer = ({ publication, first }: FragmentContext): FragmentRenderer => ({
  address: ({ path }) => toHref(publication.site.address, path),
  pictureAddress: ({ path }) => {
    const planned = publication.images.get(path);
    return planned && toHref(publication.site.address, largestFile(planned).address);
  },
  image: (reference) => pictureHtml({ publication, first }, reference),
});

export function pictureHtml({ publication, first }: FragmentContext, reference: ImageReference) {
  const planned = publication.images.get(reference.path);
  if (planned === undefined) return missingImageHtml(reference);
  return toPictureHtml(planned, reference, {
    toUrl: (path) => toHref(publication.site.address, path),
    loading: reference === first ? "eager" : "lazy",
    sizes,
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
