import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parsePost } from "../../scripts/content/front-matter.ts";
import { type Diagnostic, formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";

function parse(text: string) {
  const diagnostics: Diagnostic[] = [];
  const post = parsePost(text, "post.md", (diagnostic) => diagnostics.push(diagnostic));
  return { post, said: diagnostics.map(formatDiagnostic).join("\n") };
}

describe("splitting a post", () => {
  it("gives the keys as they were written, and the line of each", () => {
    const { post, said } = parse(
      "---\ntitle: 007\nwhen:\n  start: 10:30\n  days: [2017-08-07, No]\n---\n\nHello\n",
    );
    assert.equal(said, "");
    assert.deepEqual(post.values, {
      title: "007",
      when: { start: "10:30", days: ["2017-08-07", "No"] },
    });
    assert.deepEqual(post.placeOf(["when", "start"]), { file: "post.md", line: 4, column: 3 });
    assert.deepEqual(post.placeOf(["when", "days", 1]), { file: "post.md", line: 5, column: 22 });
    assert.deepEqual(post.placeOf(["when", "nothing"]), { file: "post.md", line: 3, column: 1 });
  });

  it("knows on which line the Markdown begins", () => {
    const { post } = parse("---\ntitle: x\n---\n\nHello\n");
    assert.equal(post.body, "\nHello\n");
    assert.equal(post.bodyLine, 4);
  });

  it("reads JSON between lines of ;;; with and without its braces", () => {
    for (const text of [
      ';;;\n"title": "x",\n"draft": true\n;;;\nHello\n',
      ';;;json\n{\n"title": "x",\n"draft": true }\n;;;\nHello\n',
      '\n;;;\n{"title": "x", "draft": true}\n;;;\nHello\n',
    ]) {
      const { post, said } = parse(text);
      assert.equal(said, "");
      assert.deepEqual(post.values, { title: "x", draft: "true" });
      assert.equal(post.body, "Hello\n");
      assert.equal(post.bodyLine, text.split("\n").indexOf("Hello") + 1);
    }
    const { post } = parse(';;;\n"title": "x",\n"draft": true\n;;;\nHello\n');
    assert.deepEqual(post.placeOf(["draft"]), { file: "post.md", line: 3, column: 1 });
  });

  it("keeps a post back whose front matter is in a language that is not read", () => {
    const { post } = parse("---coffee\ntitle: 'x'\n---\nHello\n");
    assert.deepEqual(post.values, { draft: "true" });
    assert.equal(post.isWhole, true);
  });

  it("takes a post without front matter for all Markdown", () => {
    const { post, said } = parse("Hello\n\n---\n\nworld\n");
    assert.equal(post.body, "Hello\n\n---\n\nworld\n");
    assert.deepEqual(post.values, {});
    assert.equal(said, "");
  });

  it("takes four hyphens for a line across the page", () => {
    assert.equal(parse("----\nHello\n").post.body, "----\nHello\n");
  });

  it("reads empty front matter", () => {
    const { post, said } = parse("---\n---\nHello\n");
    assert.equal(post.body, "Hello\n");
    assert.equal(said, "");
  });

  it("reads JSON and TOML, in whichever fence they stand", () => {
    const expected = { a: "1", b: { c: ["x", "true"] } };
    for (const text of [
      '{\n  "a": 1,\n  "b": { "c": ["x", true] }\n}\nHello\n',
      '---json\n{ "a": 1, "b": { "c": ["x", true] } }\n---\nHello\n',
      '+++\na = 1\n[b]\nc = ["x", true]\n+++\nHello\n',
      '---toml\na = 1\n\nb.c = ["x", true]\n---\nHello\n',
    ]) {
      const { post, said } = parse(text);
      assert.equal(said, "", text);
      assert.deepEqual(post.values, expected, text);
      assert.equal(post.body, "Hello\n", text);
    }
  });

  it("knows the line of each key of TOML, in its table", () => {
    const { post } = parse('+++\ntitle = "x"\n\n[venue]\nname = "Hall"\n+++\nHello\n');
    assert.deepEqual(post.placeOf(["venue", "name"]), { file: "post.md", line: 5, column: 1 });
    assert.deepEqual(post.placeOf(["venue"]), { file: "post.md", line: 4, column: 1 });
    assert.equal(post.bodyLine, 7);
  });

  it("keeps the dates of TOML as they were written", () => {
    const { post } = parse("+++\na = 2017-07-20\nb = 2017-07-20T18:00:00+10:00\n+++\n");
    assert.deepEqual(post.values, { a: "2017-07-20", b: "2017-07-20T18:00:00+10:00" });
  });

  it("reads Pelican's header lines, which go on where they are indented", () => {
    const { post, said } = parse(
      "Title: Sprints: all\nTags: a,\n    b\nDate: 2017-07-20\n\nHello\n",
    );
    assert.equal(said, "");
    assert.deepEqual(post.values, { Title: "Sprints: all", Tags: "a, b", Date: "2017-07-20" });
    assert.equal(post.body, "\nHello\n");
    assert.deepEqual(post.placeOf(["Date"]), { file: "post.md", line: 4, column: 1 });
  });

  it("takes prose for prose, whatever its lines begin with", () => {
    for (const text of ["Date: Friday\nVenue: Hall\n\nHello\n", "Title: a\nand b\n\nHello\n"])
      assert.deepEqual(parse(text).post.values, {}, text);
  });

  it("finds the front matter below blank lines, and counts them", () => {
    const { post, said } = parse("\n  \n---\ntitle: x\ntitle: y\n---\nHello\n");
    assert.match(said, /^post\.md:5:1 warning source\/duplicate-key/);
    assert.deepEqual(post.values, { title: "y" });
    assert.equal(post.bodyLine, 7);
  });

  it("finds it behind byte order marks and blanks, wherever they stand: a draft stays one", () => {
    for (const blank of ["\ufeff", "\n\ufeff", "\ufeff\n", " ", "\u00a0\n", "\t\n "])
      assert.deepEqual(parse(`${blank}---\ndraft: true\n---\nHello\n`).post.values, {
        draft: "true",
      });
  });

  it("takes a line across the page below blank lines for one", () => {
    const text = "\n---\n\nHello\n\n---\n";
    assert.equal(parse(text).post.body, text);
    assert.equal(parse("---\n\nHello\n").post.body, "---\n\nHello\n");
  });

  it("takes the last of two keys, and what says nothing for nothing", () => {
    const { post } = parse("---\na: 1\na: 2\nb: null\nc: ~\nd: 'null'\n---\n");
    assert.deepEqual(post.values, { a: "2", b: "", c: "", d: "null" });
    assert.equal(post.placeOf(["a"]).line, 3);
  });

  it("reads a value as it stands where YAML would have it mean something else", () => {
    for (const [written, read] of [
      ["UPDATE: Sold out!", "UPDATE: Sold out!"],
      ["[Online] Meetup # the second", "[Online] Meetup"],
      ["@nick", "@nick"],
      ["- b", "- b"],
      ['"A" b', '"A" b'],
      ["`x`", "`x`"],
    ]) {
      const { post, said } = parse(`---\ntitle: ${written}\ndate: a: b\nx: y\n---\n`);
      assert.deepEqual(post.values, { title: read, date: "a: b", x: "y" });
      assert.equal(said.match(/warning source\/quote-value/g)?.length, 2);
    }
  });

  it("reads a quoted text whose lines begin at the margin, as every other reader does", () => {
    const { post, said } = parse("---\na: \"One\n\ntwo\n\"\nb: 'x\ny'\nc: 1\n---\nHello\n");
    assert.equal(said, "");
    assert.deepEqual(post.values, { a: "One\ntwo ", b: "x y", c: "1" });
    assert.equal(post.placeOf(["c"]).line, 8);
    const tabbed = parse("---\na: '<p>One</p>\n<p>two</p>\n\t'\nc: 1\n---\nHello\n");
    assert.equal(tabbed.said, "");
    assert.deepEqual(tabbed.post.values, { a: "<p>One</p> <p>two</p> ", c: "1" });
    const nested = parse('---\na:\n  b:\n    :c: "One\\\ntwo"\n---\nHello\n');
    assert.equal(nested.said, "");
    assert.deepEqual(nested.post.values, { a: { b: { ":c": "Onetwo" } } });
  });

  it("gives up on more slips than anybody makes", () => {
    const { post, said } = parse(`---\n${"a: b: c\n".repeat(50)}---\n`);
    assert.equal(post.isWhole, false);
    assert.match(said, /error source\/yaml/);
  });

  it("leaves comments that people mean as comments", () => {
    const { said } = parse(
      "---\na: Hall # the big one\nb: 12 #x\nc: true #x\nd: C#\ne: '#1'\n---\n",
    );
    assert.equal(said, "");
  });

  it("reads the same post twice the same way", () => {
    const text = "---\ntitle: UPDATE: x\n---\n";
    assert.equal(parse(text).said, parse(text).said);
    assert.match(parse(text).said, /quote-value/);
  });

  const mistakes: [name: string, text: string, said: RegExp][] = [
    [
      "a fence that never closes",
      "---\ntitle: x\n\nHello\n",
      /^post\.md:1:1 error source\/unclosed-fence .*never ends/,
    ],
    [
      "a fence with too many hyphens",
      "---\ntitle: x\n-----\nHello\n",
      /^post\.md:3:1 error source\/unclosed-fence .*"-----"/,
    ],
    [
      "a value with a colon",
      "---\ntitle: UPDATE: Sold out!\n---\n",
      /^post\.md:2:8 warning source\/quote-value .*it is read as it stands.*quote the value: title: "UPDATE: Sold out!"$/,
    ],
    [
      "a value that begins with @",
      "---\nauthor: @nick\n---\n",
      /^post\.md:2:9 warning source\/quote-value/,
    ],
    [
      "text behind a closing quote",
      '---\ntitle: "A" b\n---\n',
      /^post\.md:2:12 warning source\/quote-value .*"\\"A\\" b"$/,
    ],
    [
      "a key that is there twice",
      "---\ntitle: a\ntitle: b\n---\n",
      /^post\.md:3:1 warning source\/duplicate-key {2}"title" is there already, in line 2/,
    ],
    ["a tab", "---\nvenue:\n\tname: x\n---\n", /^post\.md:3:1 error source\/tab/],
    ["an alias", "---\na: &x [1]\nb: *x\n---\n", /source\/yaml-reference/],
    [
      "a type tag",
      "---\na: !!js/function x\n---\n",
      /^post\.md:2:\d+ error source\/yaml-reference/,
    ],
    [
      "a key without a colon",
      "---\ntitle\ndate: 2017\n---\n",
      /^post\.md:2:1 error source\/yaml .*a colon is missing/,
    ],
    ["a list instead of keys", "---\n- a\n- b\n---\n", /error source\/not-a-mapping {2}"- a"/],
    ["plain text instead of keys", "---\nhello\n---\n", /error source\/not-a-mapping {2}"hello"/],
    [
      "JavaScript",
      "---js\nglobalThis.ran = true\n---\n",
      /^post\.md:1:1 warning source\/front-matter-language .*"js".* kept back/,
    ],
    ["what is no TOML", "+++\na = 1\nb = x\n+++\n", /^post\.md:3:1 error source\/toml {2}"b = x"/],
    ["TOML that never ends", "+++\na = 1\n", /^post\.md:1:1 error source\/unclosed-fence/],
    [
      "words that YAML takes for a comment",
      "---\nvenue:\n  - name: Hall #3\n---\n",
      /^post\.md:3:11 warning source\/hash-in-value .*quote the value: name: "Hall #3"$/,
    ],
  ];
  for (const [name, text, expected] of mistakes) {
    it(`points at ${name}`, () => assert.match(parse(text).said, expected));
  }

  it("never runs a fence of JavaScript", () => {
    parse("---js\nglobalThis.handbillRan = true\n---\n");
    parse("---javascript\nglobalThis.handbillRan = true\n---\n");
    assert.equal("handbillRan" in globalThis, false);
  });

  it("keeps hostile key names to themselves", () => {
    const { post } = parse("---\n__proto__: {polluted: yes}\nconstructor: x\n---\n");
    assert.equal("polluted" in {}, false);
    assert.deepEqual(Object.keys(post.values ?? {}), ["__proto__", "constructor"]);
  });

  it("refuses aliases that stand for billions of values at once", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let n = 1; n < 12; n++) {
      const [name, inner] = [String.fromCharCode(97 + n), String.fromCharCode(96 + n)];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${inner}`).join(", ")}]`);
    }
    assert.match(parse(`---\n${bomb.join("\n")}\n---\n`).said, /yaml-reference/);
  });
});
