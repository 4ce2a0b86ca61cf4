import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "./print-body.ts";

/*
 * Texts of 32 KiB that make a careless parser quadratic: each would then take a minute of the processor, not a fraction of
 * a second.
 */
const size = 32_768;
const filled = (text: string) => text.repeat(Math.ceil(size / text.length));
const counted = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join("");

const texts: Readonly<Record<string, string>> = {
  "equal headings": filled("# a\n"),
  "headings that collide with counted ones": counted(5000, (index) => `# a\n# a-${index}\n`),
  "links in one line": filled("[a](b) "),
  "images with titles": filled('![a](b.png "c")\n\n'),
  "emphasis that never closes": filled("**a *b "),
  "emphasis that crosses": filled("*a_ "),
  "open brackets": filled("["),
  "open images": filled("!["),
  "quotes in quotes": filled(">"),
  "lists in lists": filled("- "),
  "code spans of every length": counted(350, (index) => `${"`".repeat(index)} `),
  entities: filled("&amp;"),
  tables: filled("|a|\n|-|\n\n"),
  "a wide table": `${filled("|a")}\n${filled("|-")}\n`,
  "open notes": filled("^["),
  "inline notes": filled("^[a] "),
  "references to one note": `${filled("[^1] ")}\n\n[^1]: x\n`,
  "a note for each reference": counted(4000, (index) => `[^${index}]\n\n[^${index}]: a\n\n`),
  updates: filled("## UPDATE 1999\n\nUPDATE: b\n\n"),
  "dates that nearly are": filled("# UPDATE 2017-13-45 1 1 1 1 1 1 1 1\n\n"),
  "a heading of numbers": `# UPDATE ${filled("1:1 ")}`,
  "open elements in a block": filled("<div>\n"),
  "open elements in a line": filled("a<b>"),
  "blocks of HTML": filled("<hr>\n\n"),
  "open scripts in a line": filled("x<script>"),
  "comments that never close": filled("a <!-- "),
  attributes: `<a ${filled('x="y" ')}>`,
  "a disguised address": `<a href="${filled("&#106;")}">x</a>`,
  ids: filled("<a id=x>"),
  "bare addresses": filled("https://a.example/ "),
  "bare addresses without an end": filled("https://a.example/(("),
  "one bare address": `https://a.example/${filled("a.")}`,
  "addresses that begin with www": filled("www.a.example "),
  "what only begins like an address": filled("www.www."),
  "addresses of e-mail": filled("a@a.example "),
  "at signs": filled("a@"),
  "names with spaces": filled("![a](b c.jpg) "),
  "names with spaces that never end": filled("![a](b c "),
  "names with brackets": filled("[a](((b .jpg"),
  "boxes of tasks": filled("- [ ] a\n"),
  "boxes in boxes": filled("- [x] "),
  alerts: filled("> [!NOTE]\n> a\n\n"),
  "alerts in alerts": Array.from(
    { length: 360 },
    (_, depth) => `${">".repeat(depth)}[!TIP]\n`,
  ).join(""),
  "definition lists": filled("a\n: b\n"),
  "definitions in definitions": filled(": "),
  "definitions that never come": filled("a\n\n"),
  "marked words": filled("==a== "),
  "marks that never close": filled("==a "),
  "attributes that never close": filled("{: "),
  "attributes behind links": filled("[a](b){: .c #d} "),
  "attributes that are text": filled("{a=b} {.c} "),
  "one list of attributes": `[a](b){${filled(".c ")}}`,
  "lines of attributes": filled("{: #a}\n"),
  "lines of attributes in a list": filled("- a\n{: #a}\n"),
  "comments of kramdown": filled("{::comment}\n"),
  "lines that begin with UPDATE": filled("UPDATE: x\n"),
  "a heading of dates": `## ${filled("20 July 2017 ")}`,
  "headings with ids": counted(6000, (index) => `# 1. a {#b${index}}\n`),
  "headings with numbers": counted(6000, (index) => `# ${index}. a\n`),
  "template code": filled("{{ a }} {% b %} {{< c >}} "),
  "template code in addresses": filled("[a]({{ site.baseurl }}/b) "),
  "template code that never closes": filled("{% {{ {# "),
  "template code that closes nothing": filled("%} }} >}} "),
  "kinds of template code": counted(5000, (index) => `{{ a${index} }} `),
  "template code of two lines": filled("{% a\nb %}\n"),
  "empty lines in template code": filled("{%\n\n"),
  "blocks of code that never end": filled("{% highlight c %}\n"),
  "blocks of code": filled("{% highlight c %}\n{% endhighlight %}\n"),
  "a long block of code": `{% highlight c %}\n${filled("{{ a }}\n")}{% endhighlight %}\n`,
  "ends of blocks": filled("{% endraw %}{% endcomment %}"),
  "comments that end together": `${filled("{% comment %}")}${filled("{% endcomment %}")}`,
  "much that means itself": `{% raw %}${filled("{{ a }}")}{% endraw %}`,
  "template code in a tag": `<a title="${filled("{{ b }}")}">`,
  "template code in a block of HTML": `<div>\n${filled("{{ a }}")}`,
  "parameters of a picture": `{{< figure ${filled("a=b ").slice(0, 2900)} >}}\n`.repeat(20),
  "parameters that never close": `{{< figure ${filled('"').slice(0, 2900)} >}}\n`.repeat(20),
  "covers of template code": filled("\ufdd0\ufdd2\ufdd2\ufdd2\ufdd2\ufdd1"),
  "marks that cross": filled("==a **b "),
};

for (const [name, text] of Object.entries(texts)) {
  test(`ends soon with ${name}`, () => {
    const before = process.cpuUsage();
    parse(text);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1e6 < 5, `${(user + system) / 1e6} s`);
  });
}

const grown: Readonly<Record<string, (count: number) => string>> = {
  "lines of template code": (count) => "{% highlight c %}\n".repeat(count),
  "kinds of template code": (count) => counted(count, (index) => `{{ a${index} }}\n\n`),
  "lines of words": (count) => "word\n".repeat(count),
};

for (const [name, text] of Object.entries(grown)) {
  test(`takes four times as long for four times as many ${name}`, () => {
    const costOf = (count: number) => {
      const before = process.cpuUsage();
      parse(text(count));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    costOf(500);
    const [few, many] = [costOf(2000), costOf(8000)];
    // Sixteen times as long would be the square of it.
    assert.ok(many < 11 * few, `${few} and ${many} μs`);
  });
}

test("gives 10,000 headings an id each", () => {
  const { body } = parse(`# Title\n\n${counted(10_000, () => "## Same\n\n")}`);
  assert.equal(new Set(body.anchors).size, 10_000);
});

test("removes what is nested deeper than any page, and says so once a piece", () => {
  const { body, diagnostics } = parse(`${"<div>".repeat(1200)}\n\nAfter.\n`);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["markdown/deep-html"],
  );
  assert.match(body.body.join(""), /<p>After\.<\/p>/);
});
