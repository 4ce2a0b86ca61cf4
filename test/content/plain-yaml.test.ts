import assert from "node:assert/strict";
import { test } from "node:test";
import { LineCounter, parseDocument } from "yaml";
import { placeAt, placesOf } from "../../scripts/content/places.ts";
import { readPlainYaml } from "../../scripts/content/plain-yaml.ts";

const file = "content/x/index.md";

/** As the library reads it. */
function whole(yaml: string) {
  const lineCounter = new LineCounter();
  const options = {
    schema: "failsafe",
    uniqueKeys: true,
    lineCounter,
    logLevel: "silent",
  } as const;
  const document = parseDocument(yaml, options);
  const places = placesOf(document.contents, (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  });
  const isSound = document.errors.length === 0 && document.warnings.length === 0;
  return { values: isSound ? (document.toJS() ?? {}) : "not to be read", keys: [...places.keys] };
}

const plain = (yaml: string) => {
  const read = readPlainYaml(yaml, 1);
  return read && { values: read.values, keys: [...read.keys] };
};

test("front matter as most people write it is read without the library, and as the library reads it", () => {
  const usual = [
    "",
    "\ntitle: Sprints\ndate: 2017-07-20\n",
    'title: "Tea, coffee: all"\ntags: [maps, "open data", c++]\ndraft: false',
    "title: It's 10:30 at https://example.org/#x (late)\nsummary: 'a: b # c'   \n# a note\n\nlang:",
    "tags:\n- maps\n- open data\n\nvenue:\n    name: Town hall\n    lat: 1.5\n    access:\nauthor: Ada",
    "tags: []\nslug: [ a ,b ]\nimage: ./a b.jpg\nname: ピクニック 10時",
  ];
  for (const yaml of usual) assert.deepEqual(plain(yaml), whole(yaml), yaml);
});

test("whatever is read without the library says the same with it", () => {
  const starts = "a: |b: |c:|d:|- |  - |  n: |  m: |  m:| ||a: [|b: x, ".split("|");
  const signs =
    `: :  # " ' [ ] { } | > & * ! % @ \` ? , - ~ = \\ 😀 \t \u00a0 \u2028 \u0007 \n`.split(" ");
  const words =
    `x é 日本 7 "x" 'x' "x\\n" [a, b] [] &x *x !x null --- ... 10:30 https://x.example/#a a: <<:`.split(
      " ",
    );
  const pieces = [...signs, ...words, " ", "  ", ": ", " #", ", ", "- ", "? ", "[a, b]"];
  let state = 1;
  const next = (most: number) => {
    state = (state * 48271) % 2147483647;
    return state % most;
  };
  const one = (all: readonly string[]) => all[next(all.length)] ?? "";
  const lineOf = () => one(starts) + Array.from({ length: next(4) }, () => one(pieces)).join("");
  let read = 0;
  for (let round = 0; round < 10_000; round++) {
    const yaml = Array.from({ length: 1 + next(4) }, lineOf).join("\n");
    const found = plain(yaml);
    if (found === undefined) continue;
    read++;
    assert.deepEqual(found, whole(yaml), JSON.stringify(yaml));
  }
  assert.ok(read > 600, `only ${read}`);
});

test("lines that go on for long are looked at once", () => {
  const long = " ".repeat(200_000);
  for (const line of [`a: b${long}:`, `a:${long}: `, `a: [x,${long}`, `${long}- `, `a: x${long}#`])
    assert.equal(readPlainYaml(line, 1), undefined);
});

test("a key that is asked for stands where it was written", () => {
  const read = readPlainYaml("\nvenue:\n  name: Hall\ntags: [a,  b]", 1);
  const places = { start: { file, line: 1, column: 1 }, keys: read?.keys ?? new Map() };
  assert.deepEqual(placeAt(places, ["venue", "name"]), { file, line: 3, column: 3 });
  assert.deepEqual(placeAt(places, ["tags", 1]), { file, line: 4, column: 12 });
});
