import type { Key } from "../../words/catalogues.ts";
import type { Values } from "../../words/words.ts";
import type { RawFragment, RawReference } from "./parsed-body.ts";

export interface References {
  /** A marker that stands for the reference in HTML that is still being put together. */
  readonly mark: (reference: RawReference) => string;
  /** The same for one of Handbill's own messages. */
  readonly say: <K extends Key>(key: K, ...values: Values<K, string>) => string;
  /** The finished HTML, cut at its markers. */
  readonly toFragment: (html: string) => RawFragment;
}

/** Markers are delimited by NUL, which Markdown and HTML both turn into U+FFFD: content cannot forge one. */
export function createReferences(): References {
  const references: RawReference[] = [];
  const mark = (reference: RawReference) => `\0${references.push(reference) - 1}\0`;
  return {
    mark,
    say: (key, ...[values]) => mark({ kind: "words", key, values: values ?? {} }),
    toFragment: (html) =>
      html
        .split("\0")
        .map((part, index) => (index % 2 === 0 ? part : (references[Number(part)] ?? "")))
        .filter((part) => part !== ""),
  };
}
