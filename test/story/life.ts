import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { type ContentFiles, writeContent } from "../fixtures/content.ts";
import { type Built, build, workFolder } from "./built.ts";

export const site =
  "title: Test group\nurl: https://group.example/\ntimezone: Europe/Berlin\ncards: false\n";
export const announcement = (date = "2026-03-01") =>
  `---\ntitle: Sprint\ndate: ${date}\n---\n\nCome along.\n`;
export const meetup = (start = "2026-05-09 10:00", more = "") =>
  `---\nstart: ${start}\nvenue:\n  name: Hall\n${more}---\n\nBring a laptop.\n`;
export const update = (title: string) => `---\ntitle: ${title}\n---\n\nWe have rooms.\n`;
export const uid = "meetup.sprint@group.example";
export const id = "tag:group.example,2026-03-01:/sprint/";

/** A site that is built again and again, a day later each time. */
export function life(files: ContentFiles) {
  const folder = workFolder();
  let now = Date.parse("2026-04-01T12:00:00Z");
  const content = (path: string) => join(folder, "content", path);
  writeContent(join(folder, "content"), { "site.yaml": site, ...files });
  return {
    folder,
    write: (more: ContentFiles) => writeContent(join(folder, "content"), more),
    remove: (path: string) => rmSync(content(path), { recursive: true }),
    rename: (from: string, to: string) => {
      mkdirSync(join(content(to), ".."), { recursive: true });
      renameSync(content(from), content(to));
    },
    publish: async (options: Partial<BuildOptions> = {}): Promise<Built> => {
      now += 86_400_000;
      const { built, said } = await build(folder, { now, ...options });
      assert.ok(built, said.join("\n"));
      return built;
    },
  };
}
