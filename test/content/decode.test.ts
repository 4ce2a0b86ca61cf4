import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeText } from "../../scripts/content/decode.ts";
import { type Diagnostic, formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";

function decode(bytes: Uint8Array) {
  const diagnostics: Diagnostic[] = [];
  const text = decodeText(bytes, "post.md", (diagnostic) => diagnostics.push(diagnostic));
  return { text, said: diagnostics.map(formatDiagnostic) };
}

describe("decoding a post", () => {
  it("drops the byte order mark of UTF-8", () => {
    const { text, said } = decode(Buffer.from("\ufeff---\ntitle: é\n---\n"));
    assert.equal(text, "---\ntitle: é\n---\n");
    assert.deepEqual(said, []);
  });

  it("makes one line end of CRLF and of a lone CR", () => {
    assert.equal(decode(Buffer.from("a\r\nb\rc\n")).text, "a\nb\nc\n");
  });

  it("points at the first byte that is not UTF-8", () => {
    const { text, said } = decode(Buffer.from("title: Sprints\nvenue: Caf\xe9\n", "latin1"));
    assert.equal(text, undefined);
    assert.match(said.join(), /^post\.md:2:11 error source\/encoding .*Latin-1.*save it as UTF-8/);
  });

  it("counts columns in characters, not bytes, before the mistake", () => {
    const bytes = Buffer.concat([Buffer.from("日本語"), Buffer.from([0xff])]);
    assert.match(decode(bytes).said.join(), /^post\.md:1:4 /);
  });

  for (const [name, bytes] of [
    ["a little-endian mark", Buffer.from("\ufefftitle", "utf16le")],
    ["a big-endian mark", Buffer.from("\ufefftitle", "utf16le").swap16()],
    ["little-endian text without a mark", Buffer.from("title", "utf16le")],
    ["big-endian text without a mark", Buffer.from("title", "utf16le").swap16()],
  ] as const) {
    it(`names UTF-16 from ${name}`, () => {
      const { text, said } = decode(bytes);
      assert.equal(text, undefined);
      assert.match(said.join(), /UTF-16 (little|big)-endian/);
    });
  }

  it("points at a NUL", () => {
    const { text, said } = decode(Buffer.from("one\ntwo\0three"));
    assert.equal(text, undefined);
    assert.match(said.join(), /^post\.md:2:4 error source\/nul/);
  });

  it("reads an empty file as empty text", () => {
    assert.equal(decode(Buffer.from("")).text, "");
  });
});
