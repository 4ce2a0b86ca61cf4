import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCorpus, postsOf } from "../../bench/corpus.ts";
import { readUsage } from "../../bench/measure.ts";
import { planSteps } from "../../bench/plan.ts";
import { withReport } from "../../bench/publish.ts";
import { targetTable, toReport } from "../../bench/report.ts";
import { currentRuns, median, type Run } from "../../bench/results.ts";

const run = (given: Partial<Run>): Run => ({
  at: "2026-11-22T17:00:00.000Z",
  machine: "2 cores",
  size: "M",
  scale: 1,
  work: "cold",
  setting: "equal",
  tool: "handbill",
  version: "1",
  wall: 10,
  cpu: 20,
  memory: 100,
  files: 3,
  bytes: 1000,
  void: undefined,
  ...given,
});

const rowOf = (runs: readonly Run[], what: string): string =>
  targetTable(runs)
    .split("\n")
    .find((line) => line.includes(what)) ?? assert.fail(what);

describe("the bench", () => {
  it("makes the same corpus each time, with names of their own for all posts", () => {
    assert.deepEqual(makeCorpus("M", 1), makeCorpus("M", 1));
    const names = postsOf(makeCorpus("M", 1)).map(({ slug }) => slug);
    assert.equal(names.length, 500);
    assert.equal(new Set(names).size, 500);
  });

  it("lets the tools take turns", () => {
    const steps = planSteps({
      sizes: ["S"],
      works: ["cold"],
      tools: ["handbill", "hugo"],
      settings: ["equal"],
      runs: 2,
    });
    const turns = steps.map(({ round, tool }) => `${round} ${tool}`);
    assert.deepEqual(turns, ["0 handbill", "0 hugo", "1 handbill", "1 hugo"]);
  });

  it("measures saves in Handbill only, where the target is", () => {
    const steps = planSteps({
      sizes: ["S", "M"],
      works: ["dev"],
      tools: ["handbill", "hugo"],
      settings: ["equal", "own"],
      runs: 5,
    });
    assert.deepEqual(steps, [
      { size: "M", work: "dev", round: 0, tool: "handbill", setting: "equal" },
    ]);
  });

  it("tries Handbill's own encoder settings beside the equal ones, where there are pictures to encode", () => {
    const steps = planSteps({
      sizes: ["M", "L"],
      works: ["cold", "edited"],
      tools: ["handbill", "hugo"],
      settings: ["equal", "own"],
      runs: 1,
    });
    const own = steps.filter(({ setting }) => setting === "own");
    assert.deepEqual(
      own.map(({ size, work, tool }) => `${size} ${work} ${tool}`),
      ["M cold handbill"],
    );
    assert.equal(steps.length - own.length, 8);
  });

  it("looks for the floor of cold builds without pictures, after Handbill made what it measures itself by", () => {
    const steps = planSteps({
      sizes: ["M", "L"],
      works: ["cold", "edited", "dev"],
      tools: ["handbill", "floor"],
      settings: ["equal", "own"],
      runs: 1,
    });
    assert.deepEqual(
      steps.map(({ size, work, tool, setting }) => `${size} ${work} ${tool} ${setting}`),
      [
        "M cold handbill own",
        "M cold handbill equal",
        "M edited handbill equal",
        "M dev handbill equal",
        "L cold handbill equal",
        "L cold floor equal",
        "L edited handbill equal",
      ],
    );
  });

  it("reads what GNU time says, also after a failure", () => {
    const usage = readUsage("Command exited with non-zero status 1\n1.50 0.25 2048\n");
    assert.deepEqual(usage, { cpu: 1.75, memory: 2 });
    assert.equal(readUsage(""), undefined);
  });

  it("takes the middle of an odd number of runs, and of an even one the mean of both", () => {
    assert.equal(median([9, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 9]), 3);
    assert.equal(median([]), undefined);
  });

  it("leaves out what was measured before a tool changed", () => {
    const runs = [run({ version: "1" }), run({ version: "2" }), run({ tool: "hugo" })];
    assert.deepEqual(currentRuns(runs, 1), runs.slice(1));
    assert.deepEqual(currentRuns(runs, 0.1), []);
  });

  it("says whether a target was met, missed or not measured", () => {
    const hugo = run({ tool: "hugo", work: "edited", wall: 100 });
    const row = (wall: number) =>
      rowOf([run({ work: "edited", wall }), hugo], "M edited, time against hugo");
    assert.match(row(90) ?? "", /\| 0\.9 \| met \|/);
    assert.match(row(91) ?? "", /\| 0\.91 \| \*\*missed\*\* \|/);
    assert.match(targetTable([hugo]), /M edited, time against hugo \| 0\.9 \| not measured/);
  });

  it("says in milliseconds how long saves took, and why they were not measured", () => {
    const saves = [0.1, 0.14, 0.5].map((wall) => run({ work: "dev content", wall }));
    const blind = run({ work: "dev style", wall: 0, void: "no Chromium runs on this machine" });
    const report = toReport([...saves, blind]);
    assert.match(report, /content saved to page shown \| 150 ms \| 140 ms \| met/);
    assert.match(report, /style saved to page shown \| 600 ms \| not measured/);
    assert.match(report, /- M dev style handbill: no Chromium/);
  });

  it("tells the time with own encoder settings apart from that with equal ones", () => {
    const hugo = run({ tool: "hugo", wall: 100 });
    const runs = [run({ wall: 40 }), run({ wall: 10, setting: "own" }), hugo];
    const own = "M cold with its own encoder settings, time against hugo";
    assert.match(rowOf(runs, own), /\| 0\.1 \| met \|/);
  });

  it("compares the best formats of two tools at the widths that both make", () => {
    const picture = (format: "avif" | "webp" | "jpeg", width: number, ssim: number) =>
      ({ format, width, bytes: width, ssim }) as const;
    const ours = [picture("avif", 480, 0.98), picture("avif", 1440, 0.5), picture("jpeg", 480, 0)];
    const theirs = [picture("webp", 480, 0.96), picture("webp", 1920, 0.9)];
    const runs = [
      run({ setting: "own", pictures: ours }),
      run({ tool: "eleventy", pictures: theirs }),
    ];
    assert.match(rowOf(runs, "1 - SSIM against eleventy"), /\| 0\.5 \| met \|/);
    assert.match(rowOf(runs, "bytes against eleventy"), /\| 1 \| met \|/);
    // One photograph of S says nothing of the hundred of M.
    const mixed = runs.map((each) =>
      each.tool === "handbill" ? { ...each, size: "S" as const } : each,
    );
    assert.match(rowOf(mixed, "bytes against eleventy"), /not measured/);
    assert.match(
      toReport(runs),
      /^\| handbill, its own settings \| avif \| 0 KB, 0\.9800 \| 1 KB, 0\.5000 \| {2}\|$/m,
    );
    assert.match(
      toReport(runs),
      /^\| eleventy \| webp \| 0 KB, 0\.9600 \| {2}\| 2 KB, 0\.9000 \|$/m,
    );
  });

  it("counts no void run, and names it", () => {
    const runs = [run({}), run({ wall: 90, void: "there is no output" })];
    assert.match(toReport(runs), /\| M \| cold \| handbill \| 10 s .* 1 \|/);
    assert.match(toReport(runs), /- M cold handbill: there is no output/);
  });

  it("replaces the marked part of a page and nothing else", () => {
    const marks = ["<!-- speed: npm run bench -- --report --write -->", "<!-- end of speed -->"];
    const text = withReport(`a\n${marks[0]}\nold\n${marks[1]}\nb`, "new");
    assert.match(text, /^a\n<!-- speed[^\n]*\n\nnew\n.*<!-- end of speed -->\nb$/s);
    assert.doesNotMatch(text, /old/);
    assert.throws(() => withReport("no marks", "new"), /SPEED\.md needs/);
  });
});
