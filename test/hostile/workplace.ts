import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { listFiles } from "../../scripts/output/manifest.ts";
import { checkOut } from "../fixtures/checkout.ts";
import { type ContentFiles, writeContent } from "../fixtures/content.ts";
import type { Outcome } from "../fixtures/project.ts";

/** A checkout of the project, in which the content of strangers is built as a build machine does it. */
export interface Workplace {
  readonly folder: string;
  /** Empties content/ and writes these files into it. */
  readonly replaceContent: (files: ContentFiles) => void;
  readonly build: (...options: readonly string[]) => Promise<Outcome>;
  /** The text of a published file. */
  readonly published: (path: string) => string;
  readonly publishedPaths: () => string[];
}

/** Gone after the tests of the file. */
export function createWorkplace(): Workplace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "handbill-hostile-")));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const { build } = checkOut(folder);
  return {
    folder,
    replaceContent: (files) => {
      rmSync(join(folder, "content"), { recursive: true, force: true });
      writeContent(join(folder, "content"), files);
    },
    build: (...options) => build(["--now", "2017-07-21", ...options]),
    published: (path) => readFileSync(join(folder, "_site", path), "utf8"),
    publishedPaths: () => [...listFiles(join(folder, "_site")).keys()],
  };
}

/** What a build was refused for: a hostile site has warnings without end. */
export const errorsIn = (stderr: string): string =>
  stderr
    .split("\n")
    .filter((line) => !line.includes(" warning "))
    .join("\n");
