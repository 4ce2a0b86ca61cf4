import assert from "node:assert/strict";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { openBrowser, patience, violationsOn } from "../fixtures/browser.ts";
import { writeContent } from "../fixtures/content.ts";
import { build, workFolder } from "./built.ts";
import { siteYaml, wordlessFiles } from "./wordless-site.ts";

/** The longest words, the widest letters, and every direction and script: other languages have the shapes of one of these. */
export const isShape = (tag: string): boolean => /^(?:de|fi|ru|ja|zh-Hant|ko|ar|he|fa)$/.test(tag);

const origin = "https://many.example";
const looked = ["/", "/scheduled/", "/sold-out/", "/sold-out/poster/"];
const files = Object.fromEntries(
  Object.entries(wordlessFiles).filter(([path]) => /^(?:scheduled|sold-out|over)\//.test(path)),
);
const posterColour = "getComputedStyle(document.querySelector('.poster')).backgroundColor";
const beyondTheEdge = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/** The tests of what a visitor with a small phone sees of a site in each of the languages. */
export async function testOnSmallPhone(tags: readonly string[]): Promise<void> {
  const browser = await openBrowser();
  after(() => browser.close());
  for (const [index, tag] of tags.entries()) {
    describe(`a site in ${tag}, on 320 pixels`, () => {
      it("neither scrolls sideways nor keeps anybody out", async () => {
        const folder = workFolder();
        writeContent(join(folder, "content"), { "site.yaml": siteYaml(tag), ...files });
        const { built, said } = await build(folder, { now: Date.parse("2017-08-14T10:00:00Z") });
        assert.ok(built, said.join("\n"));
        const context = await browser.newContext({
          viewport: { width: 320, height: 640 },
          colorScheme: index % 2 === 0 ? "light" : "dark",
        });
        context.setDefaultTimeout(patience);
        try {
          await context.route("**/*", (route) => {
            const path = decodeURI(new URL(route.request().url()).pathname).replace(
              /\/$/,
              "/index.html",
            );
            return route.fulfill({ path: join(folder, "site", path) });
          });
          const page = await context.newPage();
          for (const path of looked) {
            await page.goto(origin + path);
            assert.ok((await page.evaluate<number>(beyondTheEdge)) <= 0, path);
            if (path === "/scheduled/") assert.deepEqual(await violationsOn(page), [], path);
          }
          // axe does not tell it: behind the poster's text lies a pattern.
          const colour = await page.evaluate<string>(posterColour);
          assert.equal(colour, "rgb(255, 205, 41)");
        } finally {
          await context.close();
        }
      });
    });
  }
}
