import assert from "node:assert/strict";
import { after, test } from "node:test";
import { listenLocally, originOf } from "../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../scripts/cli/serve/preview.ts";
import { publishDemo } from "../deploy/published.ts";
import { openBrowser, patience } from "../fixtures/browser.ts";

const browser = await openBrowser();
after(() => browser.close());

for (const pathPrefix of ["/", "/repo/"]) {
  test(`the editor opens under its policy, below ${pathPrefix}`, async (t) => {
    const { folder } = await publishDemo(t, pathPrefix, "admin: { repo: me/sprints }\n");
    const server = await listenLocally(0, previewHandler(folder, pathPrefix));
    t.after(() => server.close());
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    t.after(() => page.close());
    const [errors, elsewhere]: [string[], string[]] = [[], []];
    // Nothing of this test leaves the machine; what the editor wants from elsewhere is written down.
    await page.route(/^(?!http:\/\/127\.0\.0\.1[:/])https?:/, (route) => {
      elsewhere.push(route.request().url());
      return route.abort();
    });
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`${originOf(server)}${pathPrefix}admin/`);
    await page.getByText("Sign In Using Access Token").waitFor();
    // Its fonts are its own: the icons among them are words without one.
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ status }) => status === "loaded")
        .map(({ family }) => family);
    });
    assert.ok(
      fonts.some((name) => name.includes("Source Sans 3")),
      fonts.join(),
    );
    assert.deepEqual(
      elsewhere.filter((url) => !url.startsWith("https://www.githubstatus.com/")),
      [],
    );
    assert.deepEqual(
      errors.filter((text) => !/net::ERR_FAILED/.test(text)),
      [],
    );
  });
}
