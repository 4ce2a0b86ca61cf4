import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { announcement, type ContentFiles, loadContent, loadEvent } from "../fixtures/content.ts";

const zone = { "site.yaml": "timezone: Australia/Melbourne\n" };
const load = (files: ContentFiles) => loadEvent({ ...zone, ...files });
const outline = (files: ContentFiles) =>
  load(files).event.updates.map(({ id, date, title }) => `${id} ${date.iso} ${title ?? "-"}`);

describe("the updates of an event", () => {
  it("are one list by date, whether written in the announcement or in files", () => {
    assert.deepEqual(
      outline({
        "sprints/index.md": announcement(
          "Hello.\n\n## UPDATE 2017-07-20: Boards\n\nSome.\n\n## UPDATE 2017-07-09\n\nNews.\n",
        ),
        "sprints/updates/2017-07-12-sold-out.md": "---\ntitle: Sold out!\n---\nGone.\n",
      }),
      [
        "update-2017-07-09 2017-07-09 -",
        "update-2017-07-12 2017-07-12 Sold out!",
        "update-2017-07-20 2017-07-20 Boards",
      ],
    );
  });

  it("number the second of a day, in the order they are written", () => {
    assert.deepEqual(
      outline({
        "sprints/index.md": announcement(
          "## UPDATE 2017-07-20: One\n\n1\n\n## UPDATE 2017-07-20: Two\n\n2\n",
        ),
      }),
      ["update-2017-07-20 2017-07-20 One", "update-2017-07-20-2 2017-07-20 Two"],
    );
  });

  it("take their number of the day from the file's name", () => {
    assert.deepEqual(
      outline({
        "sprints/index.md": announcement(),
        "sprints/updates/2017-07-20-2-again.md": "Again.\n",
        "sprints/updates/2017-07-20-sold-out.md": "---\ntitle: Sold out!\n---\nGone.\n",
      }),
      ["update-2017-07-20 2017-07-20 Sold out!", "update-2017-07-20-2 2017-07-20 -"],
    );
  });

  it("let an undated one follow its nearest dated predecessor, and say so", () => {
    const { event, said } = load({
      "sprints/index.md": announcement(
        "## UPDATE\n\nFirst.\n\n## UPDATE 2017-07-12\n\nDated.\n\n## UPDATE: Later\n\nLast.\n",
      ),
    });
    assert.deepEqual(
      event.updates.map(({ id, date, dated }) => [id, date.iso, dated]),
      [
        ["update", "2017-07-07", false],
        ["update-2017-07-12", "2017-07-12", true],
        ["update-2", "2017-07-12", false],
      ],
    );
    assert.match(
      said[0] ?? "",
      /^sprints\/index\.md:6:1 warning site\/undated-update .*follows 2017-07-07/,
    );
    assert.match(
      said[1] ?? "",
      /^sprints\/index\.md:14:1 warning site\/undated-update .*follows 2017-07-12/,
    );
  });

  it("keep the precision their date was written with", () => {
    const { event } = load({
      "sprints/index.md": announcement(
        "## UPDATE July 2017\n\na\n\n## UPDATE 24th July 2017, 6 pm\n\nb\n\n## UPDATE 2018\n\nc\n",
      ),
    });
    assert.deepEqual(
      event.updates.map(({ date }) => `${date.precision} ${date.iso}`),
      ["month 2017-07", "minute 2017-07-24T18:00+10:00", "year 2018"],
    );
  });

  it("hold their time in their id, so that an earlier one of the day does not take it", () => {
    const one = "## UPDATE 2017-07-20 14:30: Boards\n\nSome.\n";
    const ids = (text: string) =>
      load({ "sprints/index.md": announcement(text) }).event.updates.map(({ id }) => id);
    assert.deepEqual(ids(one), ["update-2017-07-20-1430"]);
    assert.deepEqual(ids(`## UPDATE 2017-07-20 09:00: News\n\nSome.\n\n${one}`), [
      "update-2017-07-20-0900",
      "update-2017-07-20-1430",
    ]);
  });

  it("take a date without a year for the next such day after the announcement", () => {
    assert.deepEqual(
      outline({ "sprints/index.md": announcement("## UPDATE 3 January: Photos\n\nSome.\n") }),
      ["update-2018-01-03 2018-01-03 Photos"],
    );
  });

  it("keep their ids when their text is edited", () => {
    const before = load({
      "sprints/index.md": announcement("## UPDATE 2017-07-20: Sold out\n\nGone.\n"),
    });
    const after = load({
      "sprints/index.md": announcement("## UPDATE 2017-07-20: Full!\n\nReally.\n"),
    });
    assert.equal(after.event.updates[0]?.id, before.event.updates[0]?.id);
  });

  it("count in the zone of the meetup when the site has none", () => {
    const { event } = loadEvent({
      "sprints/index.md": announcement("## UPDATE 2017-07-20\n\nx\n"),
      "sprints/meetup.md": "---\nstart: 2017-08-07 09:00\ntimezone: Australia/Melbourne\n---\n",
    });
    assert.equal(event.updates[0]?.date.start, Date.parse("2017-07-20T00:00:00+10:00"));
  });

  it("refuse an impossible date in a file, with the line of its key", () => {
    const { said } = loadContent({
      "sprints/index.md": announcement(),
      "sprints/updates/x.md": "---\ntitle: x\ndate: 2017-13-45\n---\n",
    });
    assert.match(
      said.join("\n"),
      /^sprints\/updates\/x\.md:3:1 error time\/impossible-date {2}"2017-13-45"/m,
    );
  });

  it("leave drafts out, and bring them with --drafts", () => {
    const files = {
      "sprints/index.md": announcement(),
      "sprints/updates/2017-07-20.md": "---\ndraft: true\n---\nSoon.\n",
    };
    assert.equal(loadEvent(files).event.updates.length, 0);
    assert.equal(loadEvent(files, { drafts: true }).event.updates.length, 1);
  });
});
