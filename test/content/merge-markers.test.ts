import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findMergeConflict } from "../../scripts/content/merge-markers.ts";
import { announcement, loadContent } from "../fixtures/content.ts";

const conflict = (mine: string, theirs: string) =>
  `<<<<<<< HEAD\n${mine}\n=======\n${theirs}\n>>>>>>> 1a2b3c4 (Another day)\n`;

describe("what git could not merge", () => {
  for (const [where, text, line, end] of [
    ["in a text", `One.\n\n${conflict("Monday", "Tuesday")}`, 3, 7],
    ["in front matter", `---\n${conflict("title: A", "title: B")}---\n\nText.\n`, 2, 6],
    [
      "with the common ancestor between",
      "<<<<<<< a\n1\n||||||| b\n2\n=======\n3\n>>>>>>> c\n",
      1,
      7,
    ],
    ["without labels", "<<<<<<<\n1\n=======\n2\n>>>>>>>\n", 1, 5],
    [
      "from a block of code to the text after it",
      "```\n<<<<<<< a\n1\n```\n=======\n```\n2\n```\n>>>>>>> b\n",
      2,
      9,
    ],
    ["around a block of code", `<<<<<<< a\n\`\`\`\n1\n\`\`\`\n=======\n2\n>>>>>>> b\n`, 1, 7],
    [
      "in the second of two blocks of code, and after it",
      "```\nx\n```\n\n```\n<<<<<<< a\n=======\n```\n>>>>>>> b\n",
      6,
      9,
    ],
    [
      "after code in a line that only looks like a fence",
      `\`\`\`x\`\`\` y\n${conflict("1", "2")}`,
      2,
      6,
    ],
  ] as const) {
    it(`is found ${where}`, () => {
      const found = findMergeConflict(text);
      assert.deepEqual([found?.line, found?.end], [line, end]);
    });
  }

  for (const [what, text] of [
    ["an example in a fence", `How git asks:\n\n\`\`\`\n${conflict("a", "b")}\`\`\`\n`],
    [
      "an example in a fence of tildes in a list",
      `- So:\n\n  ~~~~ diff\n${conflict("a", "b")}  ~~~~\n`,
    ],
    ["an example of Jekyll", `{% highlight text %}\n${conflict("a", "b")}{% endhighlight %}\n`],
    ["an example of Hugo", `{{< highlight text >}}\n${conflict("a", "b")}{{< /highlight >}}\n`],
    ["an indented example", conflict("a", "b").replace(/^/gm, "    ")],
    ["a heading underlined with seven signs", "Program\n=======\n\n>>>>>>> a quote in quotes\n"],
    ["marks in another order", ">>>>>>> a\n=======\n<<<<<<< b\n"],
    ["marks that are longer", "<<<<<<<<\n=======\n>>>>>>>>\n"],
  ] as const) {
    it(`is not ${what}`, () => assert.equal(findMergeConflict(text), undefined));
  }

  it("stops the site, in site.yaml as in a post, and nothing of it is read", () => {
    const { site, said } = loadContent({
      "site.yaml": conflict("title: A", "title: B"),
      "a/index.md": announcement(conflict("On Monday.", "On Tuesday.")),
    });
    // What stands in for the post lets its event be looked at for other mistakes, and says nothing of it.
    assert.doesNotMatch(JSON.stringify(site?.events), /Monday|Tuesday/);
    assert.deepEqual(
      said.map((line) => line.replace(/ {2}.*$/s, "")).filter((line) => line.includes("merge")),
      ["a/index.md:6:1 error source/merge-markers", "site.yaml:1:1 error source/merge-markers"],
    );
  });
});
