import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { NavLink } from "../../scripts/model/nav-link.ts";
import { isStandingPage } from "../../scripts/site/standing-pages.ts";
import { announcement, type ContentFiles, loadContent } from "../fixtures/content.ts";

const page = (title: string, keys = "") => `---\ntitle: ${title}\n${keys}---\n\nText.\n`;
const shown = (links: readonly NavLink[] = []) =>
  links.map(({ label, to }) => `${label} ${"path" in to ? to.path : to.url}`);

function menus(files: ContentFiles) {
  const { site, said } = loadContent({ "a/index.md": announcement(), ...files });
  return {
    site,
    said: said.filter((line) => !line.includes(" note ")),
    menu: shown(site?.menu),
    footer: shown(site?.footer),
  };
}

describe("the menus of a site", () => {
  it("are made of the pages that are there: what people look for below a page stands there", () => {
    const { menu, footer } = menus({
      "archiv.md": page("Archiv"),
      "impressum.md": page("Impressum"),
      "datenschutz.md": page("Datenschutz"),
      "ueber-uns.md": page("Über uns"),
      "a/code-of-conduct.md": page("Code of conduct"),
    });
    assert.deepEqual(menu, ["Archiv /archiv/"]);
    assert.deepEqual(footer, [
      "Über uns /ueber-uns/",
      "Datenschutz /datenschutz/",
      "Impressum /impressum/",
    ]);
  });

  it("are those of site.yaml: pages however their path is written, files, events, other sites", () => {
    const { menu, footer, said } = menus({
      "about.md": page("About us"),
      "a/venue.md": page("Venue"),
      "files/plan.pdf": "%PDF",
      "site.yaml":
        "menu:\n  - a\n  - a/venue.md\n  - page: /about/\n    label: Who we are\n  - plan.pdf\n  - page: a#updates\n    label: News\n" +
        "  - url: https://forum.example.org/\n    label: Forum\nfooter: about, https://example.org/\n",
    });
    assert.deepEqual(menu, [
      "Sprints /a/",
      "Venue /a/venue/",
      "Who we are /about/",
      "plan.pdf /plan.pdf",
      "News /a/#updates",
      "Forum https://forum.example.org/",
    ]);
    assert.deepEqual(footer, ["About us /about/", "example.org https://example.org/"]);
    assert.deepEqual(said, []);
  });

  it("call the programme and the speakers of an event as the site's language does", () => {
    const { menu, said } = menus({
      "a/sessions/forth.md": page("Forth", "start: 2017-08-05 10:00\nspeakers: [ada]\n"),
      "a/speakers/ada.md": page("Ada"),
      "site.yaml": "lang: de\ntimezone: Europe/Berlin\nmenu: [a/programme, /a/speakers/]\n",
    });
    assert.deepEqual(menu, ["Programm /a/programme/", "Vortragende /a/speakers/"]);
    assert.deepEqual(said, []);
  });

  it("link to nothing that a browser would run", () => {
    const { menu, said } = menus({
      "site.yaml": "menu:\n  - url: javascript:alert(1)\n    label: x\n",
    });
    assert.deepEqual(menu, []);
    assert.match(said.join("\n"), /site\.yaml:2:5 warning model\//);
  });
});

describe("a page that says how things are", () => {
  it("is no event because it has a date, at the root or beside an announcement", () => {
    const { site } = menus({
      "imprint.md": page("Imprint", "date: 2016-01-01\n"),
      "a/venue.md": page("Venue", "date: 2017-07-20\n"),
      "a/Code of Conduct.md": page("Conduct", "date: 2016-01-01\n"),
    });
    assert.deepEqual(
      site?.events.map(({ slug }) => slug),
      ["a"],
    );
    assert.deepEqual(
      site?.pages.map(({ slug, updated }) => [slug, updated?.iso]),
      [
        ["a/code-of-conduct", "2016-01-01"],
        ["imprint", "2016-01-01"],
        ["a/venue", "2017-07-20"],
      ],
    );
  });

  it("is an event all the same when something takes place or is new", () => {
    const { site } = menus({
      "about.md": page("About", "date: 2016-01-01\nstart: 2017-08-01 10:00\ntimezone: UTC\n"),
      "contact.md": `${page("Contact", "date: 2016-01-01\n")}\n## UPDATE 2017-07-12: Sold out!\n\nSorry.\n`,
    });
    assert.equal(site?.events.length, 3);
  });

  it("is known by its whole name", () => {
    for (const name of ["Impressum", "über-uns", "mentions légales", "getting-there"])
      assert.ok(isStandingPage(name), name);
    for (const name of ["about-time", "conduct-a-band", "venue-tour", "local"])
      assert.equal(isStandingPage(name), false, name);
  });
});
