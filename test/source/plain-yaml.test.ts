import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LineCounter, parseDocument } from "yaml";
import { placesOf } from "../../scripts/source/places.ts";
import { readPlainYaml } from "../../scripts/source/plain-yaml.ts";

/** What the parser of the whole language makes of it; undefined when it has anything to say against it. */
function readByLibrary(yaml: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { schema: "failsafe", lineCounter, logLevel: "silent" });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  const toPlace = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: "", line, column: col };
  };
  return { values: document.toJS() ?? {}, keys: placesOf(document.contents, toPlace).keys };
}

const words = fc.array(
  fc.constantFrom(
    ..."title date tags Ü x one two 7 007 1.10 10:30 : # - ? ! & * ' \" [ ] { } , , x:y x: #b | > % @ ` ~ null <<".split(
      " ",
    ),
  ),
  { maxLength: 4 },
);
const value = fc.oneof(
  words.map((parts) => parts.join(" ")),
  words.map((parts) => parts.join("")),
  words.map((parts) => `[${parts.join(", ")}]`),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom("title", "date", "tags", "a_b"), value)
      .map((pair) => pair.join(": ")),
  },
  value,
  fc.constant(""),
);

describe("reading plain front matter", () => {
  it("reads what most posts have", () => {
    const yaml = "\ntitle: Sold out at 18:30!\ndate: 2017-07-20\ntags: [one, two-2]\n";
    assert.deepEqual(readPlainYaml(yaml)?.values, {
      title: "Sold out at 18:30!",
      date: "2017-07-20",
      tags: ["one", "two-2"],
    });
  });

  it("says of any text what the parser of the whole language says, or nothing", () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const yaml = lines.join("\n");
        const read = readPlainYaml(yaml);
        if (read === undefined) return;
        plain++;
        assert.deepEqual(read, readByLibrary(yaml));
      }),
      { numRuns: 3000 },
    );
    assert.ok(plain > 40, `only ${plain} of the texts were plain`);
  });
});
