import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { listFiles } from "../../scripts/publish/manifest.ts";
import { type ContentFiles, writeContent } from "../fixtures/content.ts";
import { type Outcome, outcomeOf } from "../fixtures/project.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A checkout of the project with nothing in content/, in which strangers' files are built as CI builds them. */
export interface Workplace {
  readonly folder: string;
  readonly write: (files: ContentFiles) => void;
  /** Empties content/ and writes these files into it. */
  readonly replaceContent: (files: ContentFiles) => void;
  readonly build: (...options: readonly string[]) => Promise<Outcome>;
  /** The text of a published file. */
  readonly published: (path: string) => string;
  readonly publishedPaths: () => string[];
}

/** The whole project, because what is tested is what is shipped; gone after the tests of the file. */
export function createWorkplace(): Workplace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "handbill-hostile-")));
  after(() => rmSync(folder, { recursive: true, force: true }));
  // Copied: the real path of a linked layout would lie outside the tsconfig.json that says how to compile it.
  for (const name of [
    "package.json",
    "tsconfig.json",
    ".eleventy.ts",
    "layouts",
    "scripts",
    "assets",
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(realpathSync(join(root, "node_modules")), join(folder, "node_modules"));
  const write = (files: ContentFiles) => writeContent(folder, files);
  return {
    folder,
    write,
    replaceContent: (files) => {
      rmSync(join(folder, "content"), { recursive: true, force: true });
      writeContent(join(folder, "content"), files);
    },
    build: (...options) => {
      const build = ["--import", "tsx", "scripts/build.ts", "--now", "2017-07-21", ...options];
      const env = { ...process.env, GITHUB_ACTIONS: undefined };
      return outcomeOf(spawn(process.execPath, build, { cwd: folder, env }));
    },
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
