import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { organizerCommands } from "../../scripts/cli/handbill.ts";
import { fingerprint } from "../../scripts/create/demo.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import { copyRepository, pack, run, serve, sizeOf, succeed } from "../fixtures/packed.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { waitUntil } from "../fixtures/wait.ts";

/*
 * From the packed archive alone, in an empty folder, with what npm's registry has: everything that an organizer does. It
 * takes as long as npm does.
 */

const ownFoot = `import { toHref } from "handbill/scripts/model/address.ts";
import { EventFoot as Ours, tagsOf } from "../parts/event-foot.tsx";
import { Say } from "handbill/layouts/parts/words.tsx";
export { tagsOf };
export const EventFoot: typeof Ours = ({ site, event }) => (
  <>
    <aside data-home={toHref(site.address, "/")} hidden={false}><Say of="take.share" />: {event.title}</aside>
    <Ours site={site} event={event} />
  </>
);
`;

/** A part of the site's own: see .github/LAYOUTS.md. */
function writeOwnPart(site: string): string {
  const file = join(site, "layouts/own/event-foot.tsx");
  mkdirSync(join(site, "layouts/own"), { recursive: true });
  writeFileSync(file, ownFoot);
  return file;
}

test("leads from an archive to a published update, without the repository", async (t) => {
  const folder = temporaryFolder(t);
  const copy = join(folder, "repository");
  copyRepository(copy);
  const unpacked = readFileSync(join(copy, "package.json"), "utf8");
  const archive = await pack(copy, folder);
  assert.equal(readFileSync(join(copy, "package.json"), "utf8"), unpacked);
  assert.ok(!existsSync(join(copy, "dist")));

  const empty = join(folder, "somewhere");
  mkdirSync(empty);
  const begun = performance.now();
  const started = await succeed(
    "npx",
    [
      ...["--yes", "--package", archive, "handbill", "new", "my-event", "Sprints"],
      ...["--timezone", "Europe/Berlin", "--url", "https://example.org/", "--lang", "de"],
    ],
    empty,
  );
  const site = join(empty, "my-event");
  assert.match(started.stdout, /Next: cd my-event && npm install && npx handbill dev\n$/);
  assert.deepEqual(readdirSync(site).sort(), [
    ".gitignore",
    ".node-version",
    "content",
    "package.json",
  ]);
  assert.deepEqual(readFileSync(join(site, "package.json"), "utf8").split("\n").length, 4);
  assert.deepEqual(readdirSync(join(site, "content")).sort(), ["site.yaml", "sprints"]);

  await succeed("npm", ["install", "--no-audit", "--no-fund"], site);
  const handbill = (...args: readonly string[]) => succeed("npx", ["handbill", ...args], site);
  const meetup = [
    "new",
    "meetup",
    "Samstag",
    "--start",
    "2030-05-18 10:00",
    "--venue",
    "Werkhalle",
  ];
  await handbill(...meetup);
  const dev = await serve("npx", ["handbill", "dev", "--port", "0"], site);
  try {
    await waitUntil("the page is in the preview", async () =>
      /Werkhalle/.test(await (await fetch(dev.url)).text()),
    );
    // From a folder in it, while the preview runs.
    const update = ["handbill", "new", "update", "Ausgebucht!"];
    const { stdout } = await succeed("npx", update, join(site, "content/sprints"));
    assert.match(stdout, /mean for visitors: sold-out/);
    await waitUntil("the update is there", async () =>
      /Ausgebucht!/.test(await (await fetch(dev.url)).text()),
    );
  } finally {
    await dev.close();
  }
  const checked = await handbill("check");
  assert.match(checked.stdout, /^Sprints: sold-out, from "Ausgebucht!"/m);
  await handbill("build");
  const seconds = (performance.now() - begun) / 1000;
  console.log(`first published update after ${seconds.toFixed(1)} s, npm's part included`);
  assert.match(readFileSync(join(site, "_site/sprints/index.html"), "utf8"), /Ausgebucht!/);
  const preview = await serve("npx", ["handbill", "preview", "--port", "0"], site);
  try {
    const response = await fetch(preview.url);
    assert.match(await response.text(), /Ausgebucht!/);
    assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  } finally {
    await preview.close();
  }
  assert.match((await handbill("tell", "sprints")).stdout, /Ausverkauft/);

  writeOwnPart(site);
  const without = await handbill("build");
  assert.match(without.stderr, /^layouts\/own:1:1 warning publish\/no-compiler/m);
  assert.doesNotMatch(readFileSync(join(site, "_site/sprints/index.html"), "utf8"), /<aside/);
  await succeed("npm", ["install", "--no-audit", "--no-fund", "--save-dev", "esbuild"], site);
  await handbill("build");
  assert.match(
    readFileSync(join(site, "_site/sprints/index.html"), "utf8"),
    /<aside data-home="\/">Weitersagen: Sprints<\/aside><footer class="event-foot">/,
  );
  rmSync(join(site, "layouts"), { recursive: true });
  await handbill("build");

  // The same content makes the same bytes in a copy of the repository.
  const ours = [
    "scripts/run.mjs",
    "build",
    "--content",
    join(site, "content"),
    "--output",
    join(folder, "ours"),
  ];
  await succeed(process.execPath, ours, copy);
  const bytes = (where: string) =>
    new Map([...listFiles(where).keys()].map((path) => [path, readFileSync(join(where, path))]));
  const [there, here] = [bytes(join(site, "_site")), bytes(join(folder, "ours"))];
  assert.deepEqual([...there.keys()], [...here.keys()]);
  for (const [path, file] of there) assert.ok(here.get(path)?.equals(file), path);

  // Every command explains itself, and refuses what it does not understand, without a stack.
  for (const name of organizerCommands) {
    const help = await run("npx", ["handbill", name, "--help"], site);
    assert.deepEqual([help.code, help.stderr], [0, ""], name);
    assert.match(help.stdout, new RegExp(`Usage: npx handbill ${name} `), name);
    const wrong = await run("npx", ["handbill", name, "--frobnicate"], site);
    assert.equal(wrong.code, 2, name);
    assert.match(wrong.stderr, /There is no option --frobnicate/, name);
  }
  const port = await run("npx", ["handbill", "dev", "--port", "high"], site);
  assert.equal(port.code, 2);
  assert.match(port.stderr, /--port needs a port number/);
  assert.deepEqual((await run("npx", ["handbill", "biuld"], site)).code, 2);

  // The second version: npm takes it, or any newer one once it is in the registry.
  const manifest = JSON.parse(readFileSync(join(copy, "package.json"), "utf8"));
  writeFileSync(join(copy, "package.json"), JSON.stringify({ ...manifest, version: "0.99.0" }));
  const changelog = readFileSync(join(copy, "CHANGELOG.md"), "utf8");
  writeFileSync(
    join(copy, "CHANGELOG.md"),
    `# Changelog\n\n## 0.99.0\n\n- Better.\n\n## ${manifest.version}\n`,
  );
  const newer = await pack(copy, folder);
  const content = fingerprint(join(site, "content"));
  const ownPart = writeOwnPart(site);
  // A stranger may have taken the name in the registry.
  const unnamed = await run("npx", ["handbill", "upgrade"], site);
  assert.equal(unnamed.code, 2);
  assert.match(unnamed.stderr, /say --from/);
  // The file may be mistyped, or another program's.
  for (const [name, complaint] of [
    ["nowhere.tgz", "There is nothing at nowhere.tgz.\n"],
    ["package.json", "package.json is not an archive of Handbill's package.\n"],
  ] as const) {
    const refused = await run("npx", ["handbill", "upgrade", "--from", name], site);
    assert.deepEqual([refused.code, refused.stderr], [2, complaint]);
  }
  const undone = await run("npx", ["handbill", "upgrade", "--undo"], site);
  assert.equal(undone.stderr, "There is no upgrade to take back.\n");
  const before = readFileSync(join(site, "package.json"), "utf8");
  await succeed("npx", ["handbill", "upgrade", "--from", newer], site);
  assert.equal((await handbill("--version")).stdout, "0.99.0\n");
  assert.match(
    (await handbill("upgrade", "--undo")).stdout,
    /was 0\.99\.0 and is 0\.\d+\.\d+ again/,
  );
  assert.equal(readFileSync(join(site, "package.json"), "utf8"), before);
  const upgraded = await succeed("npx", ["handbill", "upgrade", "--from", newer], site);
  assert.match(
    upgraded.stdout,
    /is 0\.99\.0 now\. What has changed:\n\n## 0\.99\.0\n\n- Better\.\n\nTo take it back/,
  );
  assert.equal((await handbill("--version")).stdout, "0.99.0\n");
  assert.match((await handbill("build")).stdout, /1 event, 1 update/);
  assert.match(readFileSync(join(site, "_site/sprints/index.html"), "utf8"), /<aside data-home/);
  assert.equal(readFileSync(ownPart, "utf8"), ownFoot);
  assert.deepEqual(fingerprint(join(site, "content")), content);

  // A copy of the repository, from an archive of the newer one as git makes it.
  await succeed(
    "tar",
    [
      "-czf",
      "../newer.tgz",
      "--exclude=node_modules",
      "--transform=s,^repository,handbill-0.99.0,",
      "-C",
      "..",
      "repository",
    ],
    copy,
  );
  writeFileSync(join(copy, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(copy, "CHANGELOG.md"), changelog);
  rmSync(join(copy, "scripts/words/fi.ts"));
  mkdirSync(join(copy, "content/ours"), { recursive: true });
  writeFileSync(
    join(copy, "content/ours/index.md"),
    "---\ntitle: Ours\ndate: 2030-01-01\n---\nCome.\n",
  );
  const ownInCopy = writeOwnPart(copy);
  const upgrade = ["run", "upgrade", "--", "--from", "../newer.tgz"];
  assert.match((await succeed("npm", upgrade, copy)).stdout, /is 0\.99\.0 now/);
  assert.ok(existsSync(join(copy, "scripts/words/fi.ts")));
  assert.deepEqual(readdirSync(join(copy, "content")), ["ours"]);
  assert.equal(readFileSync(ownInCopy, "utf8"), ownFoot);
  assert.match((await succeed("npm", ["run", "build"], copy)).stdout, /1 event/);
  assert.match(readFileSync(join(copy, "_site/ours/index.html"), "utf8"), /<aside data-home/);
  await succeed("npm", ["run", "upgrade", "--", "--undo"], copy);
  assert.equal(
    JSON.parse(readFileSync(join(copy, "package.json"), "utf8")).version,
    manifest.version,
  );

  const { bytes: size, packages } = await sizeOf(join(site, "node_modules"));
  console.log(`${packages} packages, ${(size / 1e6).toFixed(0)} MB`);
  assert.ok(packages <= 150, `${packages} packages`);
  assert.ok(size <= 120e6, `${size} bytes`);
});
