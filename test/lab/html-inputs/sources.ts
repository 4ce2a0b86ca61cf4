import { sanitizedTexts } from "./javascript.ts";
import { tokenizerInputs } from "./tokenizer.ts";
import { treeInputs } from "./tree.ts";

/** A repository whose tests are taken from. */
export interface Source {
  /** Of the file of inputs. */
  readonly name: string;
  readonly repository: string;
  /** What is taken: the newest, unless the tests have moved on to a place too large to be fetched for them. */
  readonly revision: string;
  /** Where the tests are. */
  readonly files: RegExp;
  /** All that such a file tries. */
  readonly read: (text: string) => readonly string[];
}

export const sources: readonly Source[] = [
  {
    name: "dompurify",
    repository: "https://github.com/cure53/DOMPurify",
    revision: "HEAD",
    files: /^test\/(?:fixtures\/expect\.mjs|test-suite\.js)$/,
    read: sanitizedTexts,
  },
  {
    name: "sanitize-html",
    repository: "https://github.com/apostrophecms/sanitize-html",
    revision: "HEAD",
    files: /^test\/test\.js$/,
    read: sanitizedTexts,
  },
  {
    name: "html5lib-tokenizer",
    repository: "https://github.com/html5lib/html5lib-tests",
    revision: "HEAD",
    // Without the lists of every name and every number that stands for a character.
    files: /^tokenizer\/(?!namedEntities|unicodeChars|numericEntities).*\.test$/,
    read: tokenizerInputs,
  },
  {
    name: "html5lib-tree",
    repository: "https://github.com/html5lib/html5lib-tests",
    // Since then a part of web-platform-tests.
    revision: "9329e64694e7835d0dcff9811e22856ef6ad16f9",
    files: /^tree-construction\/.*\.dat$/,
    read: treeInputs,
  },
];
