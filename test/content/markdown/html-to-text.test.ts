import assert from "node:assert/strict";
import { test } from "node:test";
import { fragmentToText } from "../../../scripts/content/markdown/html-to-text.ts";

test("sets paragraphs apart by an empty line and keeps line breaks", () => {
  const html = "<p>One\n<b>bold</b> &amp; more.<br>\nNext line.</p>\n<h2>Two</h2><p>Three</p>";
  assert.equal(fragmentToText(html), "One bold & more.\nNext line.\n\nTwo\n\nThree");
});

test("marks the items of lists, nested ones further in", () => {
  const html =
    "<ul>\n<li>one</li>\n<li>\n<p>two</p>\n<ul>\n<li>deep</li>\n</ul>\n</li>\n</ul>\n<ol start='3'><li>c</li><li>d</li></ol>";
  assert.equal(fragmentToText(html), "- one\n- two\n  - deep\n\n3. c\n4. d");
});

test("writes a link's address after its text, unless they are the same", () => {
  const html =
    '<p><a href="https://example.org/">Plan</a> <a href="https://example.org/">https://example.org/</a> <a href="mailto:a@example.org">a@example.org</a></p>';
  assert.equal(
    fragmentToText(html),
    "Plan (https://example.org/) https://example.org/ a@example.org",
  );
});

test("says nothing twice of a link that is an address without its scheme", () => {
  const html = '<p><a href="http://www.example.org">www.example.org</a></p>';
  assert.equal(fragmentToText(html), "www.example.org");
});

test("shows the boxes of a task list, and each definition below its term", () => {
  const html =
    '<ul>\n<li class="task"><input type="checkbox" disabled checked /> register</li>\n<li class="task"><input type="checkbox" disabled /> bring a laptop</li>\n</ul>\n<dl>\n<dt>Doors</dt>\n<dd>at nine</dd>\n</dl>';
  assert.equal(fragmentToText(html), "- [x] register\n- [ ] bring a laptop\n\nDoors\nat nine");
});

test("leaves out an address that only works on the page", () => {
  assert.equal(fragmentToText('<p><a href="#days">Days</a> <a href="/x/">X</a></p>'), "Days X");
});

test("shows a picture as its alternative text", () => {
  const html =
    '<p><img src="a.jpg" alt="Two boards"></p><p><a href="https://a.b/"><img alt=""></a></p>';
  assert.equal(fragmentToText(html), "Two boards\n\nhttps://a.b/");
});

test("keeps the spaces of code and the cells of tables apart", () => {
  const html =
    "<pre><code>a\n  b\n</code></pre>\n<table>\n<tr>\n<th>Day</th>\n<th>Room</th>\n</tr>\n<tr><td>Mon</td><td>4</td></tr></table>";
  assert.equal(fragmentToText(html), "a\n  b\n\nDay | Room\nMon | 4");
});

test("is empty for a fragment without text", () => {
  assert.equal(fragmentToText("\n<p> </p>\n"), "");
});
