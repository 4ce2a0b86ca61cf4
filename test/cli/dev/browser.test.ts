import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, type TestContext, test } from "node:test";
import type { Page } from "playwright-core";
import { pagePolicy } from "../../../scripts/channels/hosting/policy.ts";
import { openBrowser, patience } from "../../fixtures/browser.ts";
import { createProject, type Project, stop, wrong } from "../../fixtures/project.ts";
import { originIn } from "./origin.ts";

const browser = await openBrowser();
after(() => browser.close());

interface OpenPage {
  readonly project: Project;
  readonly page: Page;
  /** Ends the session; it can be started again at the same port. */
  readonly restart: (meanwhile: () => void) => Promise<void>;
}

async function openDev(t: TestContext): Promise<OpenPage> {
  const project = createProject(t);
  const layout = readFileSync(join(project.folder, "layouts/event.11ty.tsx"), "utf8");
  const policy = `<meta httpEquiv="Content-Security-Policy" content="${pagePolicy}" />`;
  project.write("layouts/event.11ty.tsx", layout.replace("<head>", `<head>${policy}`));
  let child = project.start("dev", "--port", "0");
  const origin = await originIn(child);
  const restart = async (meanwhile: () => void) => {
    await stop(child);
    meanwhile();
    child = project.start("dev", "--port", new URL(origin).port);
    await originIn(child);
  };
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  t.after(() => page.close());
  await page.goto(`${origin}/sprints/`);
  return { project, page, restart };
}

test("reloads the page after a save, and lays an error over it until it is repaired", async (t) => {
  const { project, page } = await openDev(t);
  // Opened before the first build was done: the page comes by itself.
  await page.getByRole("heading", { name: "First title" }).waitFor();
  assert.equal(await page.locator("meta[http-equiv='Content-Security-Policy']").count(), 1);

  project.announce("sprints", "Second title");
  await page.getByRole("heading", { name: "Second title" }).waitFor();

  project.announce("sprints", "<img src=x onerror=document.title=1>", wrong);
  const overlay = page.getByRole("alert");
  await overlay.waitFor();
  assert.match(
    (await overlay.textContent()) ?? "",
    /content\/sprints\/index\.md:4:1 error site\/bad-slug/,
  );
  assert.ok(await page.getByRole("heading", { name: "Second title" }).isVisible());

  project.announce("sprints", "Third title");
  await page.getByRole("heading", { name: "Third title" }).waitFor();
  assert.equal(await overlay.count(), 0);
  // All of that under the policy of the published page, which runs nothing else.
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
    return document.title === "ran";
  });
  assert.equal(ran, false);
});

test("exchanges the stylesheet without loading the page again", async (t) => {
  const { project, page } = await openDev(t);
  await page.getByRole("heading", { name: "First title" }).waitFor();
  await page.evaluate(() => Object.assign(window, { kept: "as typed" }));
  const colour = (wanted: string) =>
    page.waitForFunction(
      (wanted) => getComputedStyle(document.querySelector("h1") ?? document.body).color === wanted,
      wanted,
    );
  for (const [written, shown] of [
    ["#0000ff", "rgb(0, 0, 255)"],
    ["#008000", "rgb(0, 128, 0)"],
  ] as const) {
    project.write("assets/css/site.css", `h1 { color: ${written}; }\n`);
    await colour(shown);
  }
  assert.equal(await page.evaluate(() => Reflect.get(window, "kept")), "as typed");
  assert.equal(await page.locator("link[rel=stylesheet]").count(), 1);

  project.announce("sprints", "Second title");
  await page.getByRole("heading", { name: "Second title" }).waitFor();
  await colour("rgb(0, 128, 0)");
  assert.equal(await page.evaluate(() => Reflect.get(window, "kept")), "as typed");
});

test("shows a page anew where it stands, and loads one again that runs something", async (t) => {
  const { project, page } = await openDev(t);
  await page.getByRole("heading", { name: "First title" }).waitFor();
  const mark = () => page.evaluate(() => Object.assign(window, { kept: "as typed" }));
  const isMarked = () => page.evaluate(() => Reflect.get(window, "kept") === "as typed");
  const policies = page.locator("meta[http-equiv='Content-Security-Policy']");
  await mark();
  for (const title of ["Second title", "Third title"]) {
    project.announce("sprints", `${title}`);
    await page.getByRole("heading", { name: title }).waitFor();
  }
  assert.deepEqual([await isMarked(), await policies.count()], [true, 1]);

  const layout = readFileSync(join(project.folder, "layouts/event.11ty.tsx"), "utf8");
  const running = layout.replace("<body>", "<body><script>1</script>");
  project.write("layouts/event.11ty.tsx", running);
  await page.locator("script:not([src])").waitFor({ state: "attached" });
  assert.equal(await isMarked(), false);
});

test("keeps a page that is open while the session is started anew", async (t) => {
  const { project, page, restart } = await openDev(t);
  await page.getByRole("heading", { name: "First title" }).waitFor();
  await restart(() => project.announce("sprints", "Second title"));
  await page.getByRole("heading", { name: "Second title" }).waitFor();
});

test("shows with D what is said of the page, anew after each build, and keeps an error over it", async (t) => {
  const { project, page } = await openDev(t);
  await page.getByRole("heading", { name: "First title" }).waitFor();
  await page.keyboard.press("d");
  const panel = page.frameLocator("handbill-corner iframe");
  await panel.getByText("Nothing that was written changes it.").waitFor();
  // From the head of the page, which the panel reads as a search engine does.
  await panel.locator(".result", { hasText: "event" }).waitFor();

  project.announce("sprints", "Second title", { text: "## UPDATE 2017-07-12: Sold out!\n" });
  await panel.getByText("“Sold out!”").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("handbill-corner iframe").waitFor({ state: "detached" });
  await page.getByRole("heading", { name: "Second title" }).waitFor();

  // A page that was built comes only when the next build has failed.
  let release = () => {};
  const failed = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/sprints/", async (route) => {
    await failed;
    await route.continue();
  });
  const asked = page.waitForRequest("**/sprints/");
  project.announce("sprints", "Third title");
  await asked;
  project.announce("sprints", "Fourth title", wrong);
  await page.getByRole("alert").waitFor();
  release();
  await page.getByRole("heading", { name: "Third title" }).waitFor();
  assert.ok(await page.getByRole("alert").isVisible());
});
