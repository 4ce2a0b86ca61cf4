import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { checkOut } from "../fixtures/checkout.ts";
import { writeContent } from "../fixtures/content.ts";
import { readBuilt, workFolder } from "./built.ts";
import { everywhere, readChannels } from "./channels.ts";
import type { Facts } from "./facts.ts";
import { announced, bystander, root, siteYaml, steps, summary, title, uid } from "./steps.ts";

/* The same life of an event from the README's own command, in one project, one build after the other. */

const checkout = checkOut(join(workFolder(), "site"));
const content = join(checkout.folder, "content");

before(() => {
  rmSync(content, { recursive: true });
  writeContent(content, { "site.yaml": siteYaml, ...bystander });
});

describe("npm run build tells of an event", () => {
  let facts: Facts = announced;
  for (const { name, day, files, changes } of steps)
    it(`that ${name}`, async () => {
      writeContent(content, files);
      const now = `${day}T10:00:00Z`;
      const { code, stderr } = await checkout.build(["--now", now]);
      assert.equal(code, 0, stderr);
      assert.equal(stderr, "");
      const built = readBuilt({
        ...{ contentDir: content, outputDir: join(checkout.folder, "_site"), now: Date.parse(now) },
        ...{ layoutsDir: "layouts", assetsDir: "assets", cacheDir: ".cache", strict: false },
        ...{ url: undefined, pathPrefix: undefined, ledger: undefined, drafts: false },
      });
      facts = { ...facts, ...changes };
      const followed = { slug: "sprints", title, summary, root, uid, listed: true };
      assert.deepEqual(readChannels(built, followed), everywhere(facts));
    });
});
