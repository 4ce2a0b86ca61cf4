import type { RawFragment, RawReference } from "./parsed-body.ts";

export interface References {
  /** A marker that stands for the reference in HTML that is still being put together. */
  readonly mark: (reference: RawReference) => string;
  /** The finished HTML, cut at its markers. */
  readonly toFragment: (html: string) => RawFragment;
}

/** Markers are delimited by NUL, which Markdown and HTML both turn into U+FFFD: content cannot forge one. */
export function createReferences(): References {
  const references: RawReference[] = [];
  return {
    mark: (reference) => `\0${references.push(reference) - 1}\0`,
    toFragment: (html) =>
      html
        .split("\0")
        .map((part, index) => (index % 2 === 0 ? part : (references[Number(part)] ?? "")))
        .filter((part) => part !== ""),
  };
}
