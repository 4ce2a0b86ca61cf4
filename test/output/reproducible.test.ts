import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { listFiles } from "../../scripts/output/manifest.ts";
import { type Checkout, checkOut, type Person } from "../fixtures/checkout.ts";

/** Every file of a folder with its mode and the hash of its bytes, pictures and cards included. */
function contentsOf(folder: string): Map<string, string> {
  return new Map(
    Array.from(listFiles(folder).keys(), (path) => {
      const file = join(folder, path);
      const mode = (statSync(file).mode & 0o777).toString(8);
      return [path, `${mode} ${createHash("sha256").update(readFileSync(file)).digest("hex")}`];
    }),
  );
}

/** In all formats, and in two widths instead of six: encoding takes most of the time. */
function smallPictures(checkout: Checkout): Checkout {
  appendFileSync(join(checkout.folder, "content/site.yaml"), "\nimages:\n  widths: [320, 480]\n");
  return checkout;
}

describe("two builds of the same content are the same, byte for byte", () => {
  const work = mkdtempSync(join(tmpdir(), "handbill-test-"));
  const checkout = smallPictures(checkOut(join(work, "one")));
  let first: Map<string, string>;

  async function buildIn({ folder, build }: Checkout, output: string, person: Person = {}) {
    const args = ["--now", "2017-07-21", "--output", output];
    const { code, stderr } = await build(args, person);
    assert.equal(code, 0, stderr);
    return contentsOf(join(folder, output));
  }

  before(async () => {
    first = await buildIn(checkout, "_site", { environment: { TZ: "UTC", LANG: "C" } });
    assert.ok([...first.keys()].some((path) => path.endsWith(".avif")));
  });
  after(() => rmSync(work, { recursive: true }));

  it("one after the other, from the cache", async () => {
    assert.deepEqual(await buildIn(checkout, "_again"), first);
  });

  it("without the cache", async () => {
    rmSync(join(checkout.folder, ".cache"), { recursive: true });
    assert.deepEqual(await buildIn(checkout, "_fresh"), first);
  });

  it("in another checkout, zone and language, with another umask", async () => {
    const other = smallPictures(checkOut(join(work, "a folder/of somebody else")));
    const person = {
      environment: { TZ: "America/Los_Angeles", LANG: "de_DE.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      umask: "077",
    };
    assert.deepEqual(await buildIn(other, "public/out", person), first);
  });
});
