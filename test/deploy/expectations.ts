import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { headersFor, readHostRules } from "../../scripts/cli/serve/rules.ts";
import type { Published } from "./published.ts";

/* What every server of one's own must do with a built site, whichever it is. */

type Check = (site: Published, origin: string) => Promise<void>;

const plain = { headers: { "accept-encoding": "identity" }, redirect: "manual" } as const;
const ask = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url, { ...plain, headers: { ...plain.headers, ...headers } });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const encoded = (path: string) => path.split("/").map(encodeURIComponent).join("/");

const types: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; charset=utf-8$/i,
  css: /^text\/css; charset=utf-8$/i,
  js: /javascript/,
  ics: /^text\/calendar; charset=utf-8$/i,
  webmanifest: /^application\/manifest\+json; charset=utf-8$/i,
  avif: /^image\/avif$/,
  webp: /^image\/webp$/,
  svg: /^image\/svg\+xml/,
  png: /^image\/png$/,
  woff: /^(application|font)\/(font-)?woff$/,
};

const sendsEveryFile: Check = async (site, origin) => {
  const rules = readHostRules(site.folder);
  const moved = new Map(rules.redirects.map(({ from, to }) => [from, to]));
  for (const file of site.files) {
    const path = site.pathPrefix + encoded(file);
    const response = await ask(origin + path);
    // What lies at an old address is for hosts that know no redirects.
    if (response.status === 301 && moved.has(path)) {
      assert.equal(response.headers.get("location"), moved.get(path), path);
      continue;
    }
    assert.equal(response.status, 200, path);
    assert.deepEqual(await bytesOf(response), readFileSync(join(site.folder, file)), path);
    const type = types[/[^.]*$/.exec(file)?.[0] ?? ""];
    if (type !== undefined) assert.match(response.headers.get("content-type") ?? "", type, path);
    for (const [name, value] of headersFor(rules, path))
      assert.equal(
        response.headers.get(name)?.toLowerCase(),
        value.toLowerCase(),
        `${path}: ${name}`,
      );
  }
};

const hasCleanAddresses: Check = async (site, origin) => {
  const moved = readHostRules(site.folder).redirects.map(({ from }) => from);
  const pages = site.files
    .filter((file) => file.endsWith("/index.html"))
    .filter((file) => !moved.includes(site.pathPrefix + file.slice(0, -"index.html".length)));
  assert.ok(pages.length > 3);
  for (const page of pages) {
    const path = site.pathPrefix + encoded(page.slice(0, -"index.html".length));
    const body = await bytesOf(await ask(origin + path));
    assert.deepEqual(body, readFileSync(join(site.folder, page)), path);
    const bare = await ask(origin + path.slice(0, -1));
    assert.match(String(bare.status), /^30[128]$/, path);
    assert.equal(new URL(bare.headers.get("location") ?? "", origin + path).pathname, path);
  }
};

const sendsItsOwn404: Check = async (site, origin) => {
  const page = readFileSync(join(site.folder, "404.html"));
  const csp = headersFor(readHostRules(site.folder), `${site.pathPrefix}404.html`).get(
    "content-security-policy",
  );
  for (const path of [
    "nothing",
    "talks/nothing/",
    "assets/",
    "_headers",
    "_redirects",
    ".handbill.json",
  ]) {
    const response = await ask(origin + site.pathPrefix + path);
    assert.equal(response.status, 404, path);
    assert.deepEqual(await bytesOf(response), page, path);
    assert.equal(response.headers.get("content-security-policy"), csp, path);
  }
};

const compresses: Check = async (site, origin) => {
  const texts = site.files.filter((file) =>
    /(^|\/)(index\.html|feed\.xml|feed\.json|.*\.css)$/.test(file),
  );
  for (const file of texts) {
    const body = readFileSync(join(site.folder, file));
    if (body.length < 600) continue;
    const response = await fetch(origin + site.pathPrefix + encoded(file), {
      headers: { "accept-encoding": "gzip" },
    });
    assert.equal(response.headers.get("content-encoding"), "gzip", file);
    assert.match(response.headers.get("vary") ?? "", /accept-encoding/i, file);
    assert.deepEqual(await bytesOf(response), body, file);
  }
};

const sendsParts: Check = async (site, origin) => {
  const picture = site.files.find((file) => file.endsWith(".jpeg") || file.endsWith(".jpg"));
  assert.ok(picture);
  const response = await ask(origin + site.pathPrefix + encoded(picture), { range: "bytes=10-19" });
  assert.equal(response.status, 206);
  const whole = readFileSync(join(site.folder, picture));
  assert.equal(response.headers.get("content-range"), `bytes 10-19/${whole.length}`);
  assert.deepEqual(await bytesOf(response), whole.subarray(10, 20));
};

const leadsOn: Check = async (site, origin) => {
  const response = await ask(`${origin}${site.pathPrefix}2016/07/talks/`);
  if (response.status === 301) {
    assert.equal(response.headers.get("location"), `${site.pathPrefix}talks/`);
    return;
  }
  assert.match(await response.text(), new RegExp(`url=${site.pathPrefix}talks/`));
};

const checks: Readonly<Record<string, Check>> = {
  "sends every file, as it is, with its headers": sendsEveryFile,
  "has clean addresses": hasCleanAddresses,
  "sends the site's own 404 page": sendsItsOwn404,
  "compresses texts": compresses,
  "sends parts of pictures": sendsParts,
  "leads from old addresses to new ones": leadsOn,
};

export async function meetsExpectations(t: TestContext, site: Published, origin: string) {
  for (const [sentence, check] of Object.entries(checks))
    await t.test(sentence, () => check(site, origin));
}
