import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlToText } from "../../scripts/channels/html-text.ts";

for (const [html, text] of [
  ["<p>One\n  two</p>\n<p>Three</p>\n", "One two\n\nThree"],
  ["<p>a<br>b</p>", "a\nb"],
  ["<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n", "- one\n- two"],
  [
    '<p>See <a href="https://a.example/?a=1&amp;b=2">this</a>.</p>',
    "See this <https://a.example/?a=1&b=2>.",
  ],
  ['<p><a href="#fn1">1</a> <a title="x">y</a></p>', "1 y"],
  ["<pre><code>a\n  b\n</code></pre>", "a\n  b"],
  ["<p>1 &lt; 2 &amp;amp; &quot;x&quot;</p>", '1 < 2 &amp; "x"'],
  ['<p><img src="/a.png" alt="A map"></p>', "A map"],
  [
    "<table><tr><th>Day</th><td>7</td></tr><tr><th>Room</th><td>5</td></tr></table>",
    "Day  7\nRoom  5",
  ],
  ["", ""],
] as const) {
  test(`reads ${JSON.stringify(html)} as ${JSON.stringify(text)}`, () => {
    assert.equal(htmlToText(html), text);
  });
}
