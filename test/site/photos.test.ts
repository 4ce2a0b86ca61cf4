import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ContentFiles, loadContent } from "../fixtures/content.ts";

const event = "---\ntitle: Sprints\ndate: 2017-07-07\n---\n\nCome.\n";
const series =
  "---\nname: Evening\nstart: 2017-07-05 19:00\ntimezone: Europe/Berlin\nrepeats: weekly\n---\n";
const none = new Uint8Array();

const load = (files: ContentFiles) => {
  const { events, said, pictures, site } = loadContent({
    "site.yaml": "timezone: UTC\n",
    "e/index.md": event,
    ...files,
  });
  return { event: events[0], said, pictures: [...pictures.keys()], site };
};

describe("the photos of an event", () => {
  it("are the pictures in its folder of that name, in the order of their names", () => {
    const { event, said, pictures } = load({
      "e/photos/IMG_2.jpg": none,
      "e/photos/IMG_1.JPG": none,
      "e/photos/sunday/IMG 1.png": none,
      "e/photos/clip.mp4": none,
    });
    assert.deepEqual(said, []);
    assert.deepEqual(
      event?.photos.map(({ id }) => id),
      ["img_1", "img_2", "sunday-img-1"],
    );
    assert.deepEqual(pictures.length, 3);
  });

  it("have captions from files of the same name, in Markdown or as plain text", () => {
    const { event, said } = load({
      "e/photos/a.jpg": none,
      "e/photos/a.md":
        "---\nalt: A crane and two boats\nauthor: Ada\n---\n\nThe *old* crane. [More](https://c.example/)\n",
      "e/photos/b.jpg": none,
      "e/photos/b.txt": "Lunch <b>outside</b>\n",
      "e/photos/c.jpg": none,
      "e/photos/c.jpg.txt": "Named as other programs do it",
    });
    assert.deepEqual(said, []);
    assert.deepEqual(
      event?.photos.map(({ picture, caption, authors }) => [
        picture.alt,
        caption,
        authors[0]?.name,
      ]),
      [
        ["A crane and two boats", "The old crane. More", "Ada"],
        ["", "Lunch <b>outside</b>", undefined],
        ["", "Named as other programs do it", undefined],
      ],
    );
    assert.match(String(event?.photos[1]?.body), /Lunch &lt;b&gt;outside/);
  });

  it("have captions in the language of each page", () => {
    const { events, said } = loadContent({
      "site.yaml": "timezone: UTC\n",
      "e/index.md": event,
      "e/index.de.md": event,
      "e/photos/a.jpg": none,
      "e/photos/a.md": "The crane\n",
      "e/photos/a.de.md": "Der Kran\n",
    });
    assert.deepEqual(said, []);
    assert.deepEqual(
      events.map(({ lang, photos }) => [lang, photos[0]?.caption]),
      [
        ["en", "The crane"],
        ["de", "Der Kran"],
      ],
    );
  });

  it("are left out by a caption that is a draft", () => {
    const { event, pictures } = load({
      "e/photos/a.jpg": none,
      "e/photos/a.md": "---\ndraft: true\n---\n",
      "e/photos/b.jpg": none,
    });
    assert.deepEqual(pictures, ["e/photos/b.jpg"]);
    assert.equal(event?.photos.length, 1);
  });

  it("belong to one date of a series where they lie in its folder, whether it has a file or not", () => {
    const { event, said, site } = load({
      "e/meetup.md": series,
      "e/dates/2017-07-12.md": "---\ntitle: Talks\n---\n",
      "e/dates/2017-07-12/photos/a.jpg": none,
      "e/dates/2017-07-19/photos/a.jpg": none,
    });
    assert.deepEqual(said, []);
    const dates = event?.meetups[0]?.earlier.map(({ day, photos }) => [day, photos.length]);
    assert.deepEqual(dates, [
      ["2017-07-19", 1],
      ["2017-07-12", 1],
      ["2017-07-05", 0],
    ]);
    assert.equal(event?.photos.length, 0);
    assert.equal(site?.events[0]?.meetups[0]?.earlier[0]?.photos[0]?.id, "a");
  });

  it("are told of where their date is none of the series", () => {
    const { said } = load({ "e/meetup.md": series, "e/dates/2017-07-13/photos/a.jpg": none });
    assert.match(said.join("\n"), /a\.jpg:1:1 warning site\/photos-day.*2017-07-12 or 2017-07-19/);
  });

  it("are not looked for beside a page, nor in a folder of posts about something else", () => {
    const { event, site } = load({
      "about/index.md": "# About\n",
      "about/photos/a.jpg": none,
      "about/photos/a.md": "# A page\n",
      "e/photos/index.md": "# A page of its own\n",
      "e/photos/sizes.md": "# Sizes\n",
    });
    assert.equal(event?.photos.length, 0);
    assert.deepEqual(site?.pages.map(({ slug }) => slug).sort(), [
      "about",
      "about/photos/a",
      "e/photos",
      "e/photos/sizes",
    ]);
  });
});
