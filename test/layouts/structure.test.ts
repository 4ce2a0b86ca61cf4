import assert from "node:assert/strict";
import { test } from "node:test";
import { pageScripts } from "../../scripts/channels/page-scripts.ts";
import { pages } from "./example-pages.ts";
import { attributeOf, type Element, elementsOf, textOf } from "./read-html.ts";

const allowed = new Set<string>(Object.values(pageScripts));
const rawTextOf = ({ childNodes }: Element) =>
  childNodes.map((child) => ("value" in child ? child.value : "")).join("");

for (const [name, html] of pages) {
  const elements = elementsOf(html);
  const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []);
  const ids = elements.flatMap((element) => attributeOf(element, "id") ?? []);

  test(`has one h1, first of all headings, and skips no level on ${name}`, () => {
    assert.deepEqual(
      levels.filter((level) => level === "1"),
      ["1"],
    );
    const skips = levels.filter(
      (level, index) => Number(level) > Number(levels[index - 1] ?? 0) + 1,
    );
    assert.deepEqual(skips, []);
  });

  test(`uses every id once on ${name}`, () => {
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  test(`has a target for every link within ${name}`, () => {
    const fragments = elements
      .flatMap((element) => attributeOf(element, "href") ?? [])
      .filter((href) => href.startsWith("#"));
    assert.deepEqual(
      fragments.filter((href) => !ids.includes(decodeURIComponent(href.slice(1)))),
      [],
    );
  });

  test(`has a title and one main on ${name}`, () => {
    const titles = elements.filter(({ tagName }) => tagName === "title");
    assert.equal(titles.length, 1);
    assert.ok(titles.every((title) => textOf(title) !== ""));
    assert.equal(elements.filter(({ tagName }) => tagName === "main").length, 1);
  });

  test(`has no inline style and only the scripts of the policy on ${name}`, () => {
    // The content security policy forbids all others; structured data is no script to a browser.
    const styled = elements.filter((element) => attributeOf(element, "style") !== undefined);
    const scripts = elements.filter(
      (element) =>
        element.tagName === "style" ||
        (element.tagName === "script" &&
          attributeOf(element, "type") !== "application/ld+json" &&
          !allowed.has(rawTextOf(element))),
    );
    assert.deepEqual([...styled, ...scripts], []);
  });
}
