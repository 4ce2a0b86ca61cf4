import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { OutputFile } from "../../scripts/channels/output.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import { openStage } from "../../scripts/output/stage.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const page = (number: number): OutputFile[] => [
  {
    path: `event-${number}/index.html`,
    body: `<h1 id="top-${number}">Zoë’s</h1><a href="/event-${number + 1}/#top-${number + 1}">next</a>`,
  },
  { path: `event-${number}/poster/index.html`, body: "x".repeat(100_000) },
];

describe("a stage", () => {
  test("writes every file as it is, texts and bytes", async (t) => {
    const folder = temporaryFolder(t);
    const stage = openStage(folder);
    for (let number = 0; number < 200; number++) await stage.write(page(number));
    const icon = { path: "assets/icon.png", body: Uint8Array.of(137, 80, 78, 71) };
    await stage.write([{ path: "feed.xml", body: "<feed/>" }, icon]);
    await stage.close();
    const written = (path: string) => readFileSync(join(folder, path));
    assert.equal(listFiles(folder).size, 402);
    assert.equal(String(written("event-7/index.html")), page(7)[0]?.body);
    assert.deepEqual([...written("assets/icon.png")], [137, 80, 78, 71]);
  });

  test("tells what the texts link to", async (t) => {
    const stage = openStage(temporaryFolder(t));
    await stage.write([...page(1), { path: "assets/site.css", body: "a{b:url(c.png)}" }]);
    const { urls, files } = await stage.close();
    assert.deepEqual(urls, ["/event-2/#top-2"]);
    assert.deepEqual([...files.keys()], ["event-1/index.html", "event-1/poster/index.html"]);
    assert.deepEqual(files.get("event-1/index.html")?.ids, ["top-1"]);
  });

  test("rejects with the file system's own error", async (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, "event-1"), "a file where a folder is needed");
    const stage = openStage(folder);
    const write = async () => {
      for (let number = 0; number < 200; number++) await stage.write(page(number));
      await stage.close();
    };
    await assert.rejects(write, { code: "ENOTDIR", syscall: "mkdir" });
  });

  test("makes no folder that somebody removed", async (t) => {
    const folder = join(temporaryFolder(t), "staging");
    mkdirSync(folder);
    const stage = openStage(folder);
    await stage.write(page(1));
    rmSync(folder, { recursive: true, maxRetries: 3 });
    const write = async () => {
      await stage.write(page(2));
      await stage.close();
    };
    await assert.rejects(write, { code: "ENOENT" });
    assert.ok(!existsSync(folder));
  });
});
