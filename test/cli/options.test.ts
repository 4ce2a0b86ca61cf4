import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOptions, outputOption } from "../../scripts/cli/build-options.ts";
import { option, parseCommand } from "../../scripts/cli/options.ts";
import { readPort } from "../../scripts/cli/values.ts";

const command = {
  name: "build",
  purpose: "Builds.",
  options: { output: outputOption, ...contentOptions, port: option("N", "port", 8080, readPort) },
};

function valuesOf(...args: string[]) {
  const parsed = parseCommand(command, args);
  assert.equal(parsed.kind, "run", parsed.kind === "misused" ? parsed.text : "");
  return parsed.kind === "run" ? parsed.values : assert.fail();
}

test("has a value for every option that was not given", () => {
  const { content, output, url, drafts, port } = valuesOf();
  assert.deepEqual(
    [content, output, url, drafts, port],
    ["content", "_site", undefined, false, 8080],
  );
});

const understood = [
  [["--content", "../posts/"], { content: "../posts" }],
  [["--content=posts"], { content: "posts" }],
  [["--output", "/srv/www/site/"], { output: "/srv/www/site" }],
  [["--output", "/"], { output: "/" }],
  [["--url", "https://example.org"], { url: "https://example.org" }],
  [["--url", "https://example.org/repo/"], { url: "https://example.org/repo/" }],
  [["--path-prefix", "/repo/"], { "path-prefix": "/repo/" }],
  [["--path-prefix", "repo"], { "path-prefix": "/repo/" }],
  [["--path-prefix", "/"], { "path-prefix": "/" }],
  [["--path-prefix", "/a/b/"], { "path-prefix": "/a/b/" }],
  [["--now", "2017-08-03"], { now: Date.UTC(2017, 7, 3) }],
  [["--now", "2017-08-03T09:00+10:00"], { now: Date.UTC(2017, 7, 2, 23) }],
  [["--now", "2017-08-03T09:00:30Z"], { now: Date.UTC(2017, 7, 3, 9, 0, 30) }],
  [["--drafts", "--strict", "--json"], { drafts: true, strict: true, json: true }],
  [["--port", "0"], { port: 0 }],
] as const;

for (const [args, expected] of understood)
  test(`understands ${args.join(" ")}`, () => {
    const values = valuesOf(...args);
    assert.deepEqual({ ...values, ...expected }, values);
  });

const refused = [
  [["--contents", "x"], "There is no option --contents. Did you mean --content?"],
  [["--jsno"], "There is no option --jsno. Did you mean --json?"],
  [["--frobnicate"], "There is no option --frobnicate."],
  [["--constructor"], "There is no option --constructor."],
  [["--__proto__"], "There is no option --__proto__."],
  [["-o", "x"], "There is no option -o."],
  [["content"], '"content" is not an option of build.'],
  [["--content"], "--content needs a value: DIR."],
  [["--content="], "--content needs a value: DIR."],
  [["--content", "--strict"], "--content needs a value: DIR."],
  [["--strict=yes"], "--strict needs no value."],
  [
    ["--url", "example.org"],
    '--url needs the site\'s address, such as https://example.org, not "example.org".',
  ],
  [
    ["--url", "javascript:alert(1)"],
    '--url needs the site\'s address, such as https://example.org, not "javascript:alert(1)".',
  ],
  [
    ["--url", "https://user:pw@example.org"],
    '--url needs the site\'s address, such as https://example.org, not "https://user:pw@example.org".',
  ],
  [["--path-prefix", "/../x/"], '--path-prefix needs a path such as /repo/, not "/../x/".'],
  [["--path-prefix", "//host/"], '--path-prefix needs a path such as /repo/, not "//host/".'],
  [
    ["--now", "2017-08-03T09:00"],
    '--now needs a date such as 2017-08-03 or a time with its offset such as 2017-08-03T09:00+10:00, not "2017-08-03T09:00".',
  ],
  [
    ["--now", "2017-13-45"],
    '--now needs a date such as 2017-08-03 or a time with its offset such as 2017-08-03T09:00+10:00, not "2017-13-45".',
  ],
  [["--port", "99999"], '--port needs a port number from 0 to 65535, not "99999".'],
  [["--port", "80a"], '--port needs a port number from 0 to 65535, not "80a".'],
] as const;

for (const [args, expected] of refused)
  test(`refuses ${args.join(" ")}`, () => {
    const parsed = parseCommand(command, args);
    assert.equal(parsed.kind, "misused");
    const [problem, usage] = parsed.kind === "misused" ? parsed.text.split("\n") : [];
    assert.equal(problem, expected);
    assert.match(usage ?? "", /^Usage: npm run build -- \[--output DIR\] /);
  });

test("explains every option with --help, whatever else is given", () => {
  const parsed = parseCommand(command, ["--port", "x", "--help"]);
  const text = parsed.kind === "help" ? parsed.text : assert.fail();
  for (const name of Object.keys(command.options))
    assert.match(text, new RegExp(`^  --${name} `, "m"));
});

test("passes words on to a command that takes them", () => {
  const parsed = parseCommand({ ...command, words: 'event "Title"' }, [
    "event",
    "--json",
    "A talk",
  ]);
  assert.deepEqual(parsed.kind === "run" && parsed.words, ["event", "A talk"]);
});
