import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { isSafeUrl } from "../../scripts/model/link.ts";
import { parse, printFragment } from "./print-body.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/* Each says alert(1) in a way that some browser, sanitizer or Markdown renderer has fallen for. */
const vectors = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script\n>alert(1)</script\n>",
  "<<SCRIPT>alert(1);//\\<</SCRIPT>",
  "<script/x>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<img src=x:alert(alt) onerror=eval(src) alt=1>",
  '<img src="x` `<script>alert(1)</script>"` `>',
  "<img src=javascript:alert(1)>",
  '<img """><script>alert(1)</script>"\\>',
  "<img src=x\nonerror\n=\nalert(1)>",
  "<img/src=x/onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg/onload=alert(1)//",
  "<svg><script>alert(1)</script></svg>",
  "<svg><animate attributeName=href values=javascript:alert(1) /><a><text>x</text></a></svg>",
  '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
  '<title><p title="</title><img src=x onerror=alert(1)>">',
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)></iframe>",
  '<iframe src="https://www.youtube.com/embed/x&quot; onload=alert(1)"></iframe>',
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<base href=javascript:alert(1)//>",
  "<link rel=stylesheet href=javascript:alert(1)>",
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  "<style>@import 'javascript:alert(1)';</style>",
  '<div style="background:url(javascript:alert(1))">x</div>',
  "<body onload=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<select autofocus onfocus=alert(1)>",
  "<button formaction=javascript:alert(1)>x</button>",
  "<form action=javascript:alert(1)><input type=submit></form>",
  "<details open ontoggle=alert(1)><summary>x</summary></details>",
  "<video><source onerror=alert(1)></video>",
  "<video src=x onerror=alert(1) poster=javascript:alert(1)></video>",
  "<audio src=javascript:alert(1)></audio>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<a href=javascript:alert(1)>x</a>",
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="java\u0000script:alert(1)">x</a>',
  "<a href=vbscript:msgbox(1)>x</a>",
  "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
  "<a href=file:///etc/passwd>x</a>",
  "<a onmouseover=alert(1)>x</a>",
  "<blockquote cite=javascript:alert(1)>x</blockquote>",
  "<p id=__proto__>x</p><p id=constructor>y</p>",
  "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
  "<!-- --!><img src=x onerror=alert(1)> -->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<?xml version='1.0'?><script>alert(1)</script>",
  "</p><script>alert(1)</script>",
  "<b/onclick=alert(1)>x</b>",
  "<b onclick =alert(1)>x</b>",
  '<b \u0000onclick="alert(1)">x</b>',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](java&#10;script:alert(1))",
  "[x](javascript%3Aalert(1))",
  "[x](<javascript:alert(1)>)",
  "[x]( javascript:alert(1))",
  "[x][y]\n\n[y]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
  '![x" onerror="alert(1)](x.png)',
  '![x](x.png "t\\" onerror=\\"alert(1)")',
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](y "z\\" onmouseover=\\"alert(1)")',
  '```"><script>alert(1)</script>\nx\n```',
  "# <script>alert(1)</script> x",
  '# x" onclick="alert(1)',
  "| <img src=x onerror=alert(1)> |\n|---|\n| x |",
  '| "><script>alert(1)</script> |\n|---|\n| x |',
  "x[^1]\n\n[^1]: <script>alert(1)</script>",
  'x[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: y',
  "**UPDATE: <img src=x onerror=alert(1)>**",
  "## UPDATE: <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>",
  '\u00000\u0000 &#0;0&#0; <a href="&#0;0&#0;">x</a>',
];

const elementsThatRunOrLoad = new Set(
  "script style iframe frame frameset object embed applet base link meta form input button select textarea svg math template noscript img".split(
    " ",
  ),
);

test("lets no vector run, load or escape, in Markdown or in raw HTML", () => {
  for (const vector of vectors) assertHarmless(vector, "safe");
});

test("shows every vector as text when raw HTML is off", () => {
  for (const vector of vectors) assertHarmless(vector, "off");
});

test("lets no combination of vectors run, load or escape", () => {
  const piece = fc.oneof(
    fc.constantFrom(...vectors),
    fc.constantFrom(
      "\n",
      "\n\n",
      "> ",
      "- ",
      "    ",
      "**",
      "`",
      "<div>",
      "</div>",
      "<table>",
      "<b>",
      '"',
    ),
    fc.constantFrom(
      "<!--",
      "-->",
      "<p title='",
      "</",
      "<a href=x>",
      "[",
      "](",
      "<td>",
      "<svg>",
      "&lt;",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      assertHarmless(pieces.join(""), "safe");
    }),
    { numRuns: 400, seed: 20170720 },
  );
});

test("refuses a scheme however it is disguised", () => {
  const disguises = [
    "javascript:x",
    " javascript:x",
    "java\nscript:x",
    "JAVASCRIPT:x",
    "javascript%3Ax",
    "java%0ascript:x",
    "%6aavascript:x",
    "%256aavascript:x",
    "javascript&colon;x",
    "&#106;avascript:x",
    "\u200bjavascript:x",
    "vbscript:x",
    "data:text/html,x",
    "file:///x",
    "blob:x",
    "unknown:x",
  ];
  for (const url of disguises) assert.equal(isSafeUrl(url), false, url);
});

test("allows what people link to", () => {
  const urls = [
    "https://a.b/?u=javascript:x",
    "mailto:a@b.c",
    "tel:+61",
    "a.md",
    "/a",
    "#a",
    "?a",
    "10:30.html",
  ];
  for (const url of [...urls, "geo:1,2", "webcal://a.b/c.ics", ""])
    assert.equal(isSafeUrl(url), true, url);
});

function assertHarmless(markdown: string, html: "safe" | "off"): void {
  const { body } = parse(markdown, { html });
  for (const fragment of [body.body, ...body.updates.map((update) => update.body)]) {
    const text = printFragment(fragment);
    // Between the page's own elements, as a browser would parse it there.
    const page = parseFragment(`<section><div>${text}</div></section><p class="after"></p>`);
    assert.equal(page.childNodes.length, 2, `${markdown}\nescapes: ${text}`);
    for (const element of elementsOf(page.childNodes)) assertInert(element, markdown);
  }
}

function assertInert({ tagName, attrs }: Element, markdown: string): void {
  assert.ok(!elementsThatRunOrLoad.has(tagName), `<${tagName}> from ${markdown}`);
  for (const { name, value } of attrs) {
    assert.doesNotMatch(name, /^(?:on|style$|srcdoc$|xlink|form)/, `${name} from ${markdown}`);
    if (!/^(?:href|src|cite|poster)$/.test(name)) continue;
    // References are printed in braces.
    assert.ok(
      value.startsWith("{") || /^(?:https?:|mailto:|tel:|\/\/)/.test(value),
      `${value} from ${markdown}`,
    );
    if (name !== "href" && name !== "cite") assert.match(value, /^\{/, `${value} from ${markdown}`);
  }
}

const elementsOf = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) =>
    "tagName" in node
      ? [node, ...elementsOf("content" in node ? node.content.childNodes : node.childNodes)]
      : [],
  );
