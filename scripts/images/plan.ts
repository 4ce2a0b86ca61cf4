/** One encoded file of a picture. */
export interface ImageVariant {
  readonly format: "avif" | "webp" | "jpeg" | "png" | "gif" | "svg";
  /** In pixels, after EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Path of the site, fingerprinted: "/assets/images/boards-1a2b3c4d-640.webp". */
  readonly address: string;
}

/** Everything a page needs to show a picture; known before anything is encoded. */
export interface PlannedImage {
  /** Path below content. */
  readonly path: string;
  /** Of the source, in pixels, after EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Every variant, formats best first, widths rising within a format. The last format is the one all browsers show. */
  readonly variants: readonly ImageVariant[];
}

/** Planned pictures by their path below content; a picture that cannot be shown is not in it. */
export type ImagePlan = ReadonlyMap<string, PlannedImage>;
