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
      /^post\.md:2:8 error source\/quote-value .*quote the value: title: "UPDATE: Sold out!"$/,
    ],
    [
      "a value that begins with @",
      "---\nauthor: @nick\n---\n",
      /^post\.md:2:9 error source\/quote-value/,
    ],
    [
      "text behind a closing quote",
      '---\ntitle: "A" b\n---\n',
      /^post\.md:2:12 error source\/quote-value .*"\\"A\\" b"$/,
    ],
    [
      "a key that is there twice",
      "---\ntitle: a\ntitle: b\n---\n",
      /^post\.md:3:1 error source\/duplicate-key {2}"title"/,
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
      /^post\.md:1:1 error source\/front-matter-language .*"js"/,
    ],
    ["JSON", '---json\n{"a":1}\n---\n', /source\/front-matter-language/],
    ["TOML", "---toml\na = 1\n---\n", /source\/front-matter-language/],
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
