import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { loadContent, loadEvent } from "../fixtures/content.ts";

const index = "---\ntitle: Sprints\ndate: 2017-07-07\n---\n\n![Boards](b.png)\n";
const picture = readFileSync("test/sites/valid/many-kinds/content/prose/wide.png");
const tiers = `tiers:
  - name: Gold
    sponsors:
      - { name: Acme, url: "https://acme.example/", logo: a.png, text: Pays for the captions. }
      - { name: Boards, logo: b.png }
  - name: Friends
    sponsors: The corner shop
`;

it("reads tiers in their order, each sponsor with what is said of it", () => {
  const { event } = loadEvent({
    "a/index.md": index,
    "a/sponsors.yaml": tiers,
    "a/a.png": picture,
    "a/b.png": picture,
  });
  assert.deepEqual(
    event.sponsors.map(({ name, sponsors }) => [name, sponsors.map((one) => one.name)]),
    [
      ["Gold", ["Acme", "Boards"]],
      ["Friends", ["The corner shop"]],
    ],
  );
  const [acme] = event.sponsors[0]?.sponsors ?? [];
  assert.deepEqual(acme, {
    name: "Acme",
    url: "https://acme.example/",
    logo: { path: "a/a.png", alt: "" },
    logoDark: undefined,
    text: "Pays for the captions.",
  });
});

it("makes logos small, but for one that a text shows too", () => {
  const { logos } = loadContent({
    "a/index.md": index,
    "a/sponsors.yaml": tiers,
    "a/a.png": picture,
    "a/b.png": picture,
    "c/index.md": index.replace("b.png", "/a/b.png"),
  });
  assert.deepEqual([...logos], ["a/a.png"]);
});

it("shows the sponsors and the people of the site with each event that has none of its own", () => {
  const { events } = loadContent({
    "sponsors.yaml": tiers.replace(/, logo: .\.png/g, ""),
    "people.yaml": "organizers: { name: Ada, role: Programme }\nhelpers: [Ben, { name: Cleo }]\n",
    "a/index.md": index,
    "b/index.md": index,
    "b/people.yaml": "organizers: [Dan]\n",
    "a/b.png": picture,
    "b/b.png": picture,
  });
  const [a, b] = events;
  assert.deepEqual(
    a?.sponsors.map(({ name }) => name),
    ["Gold", "Friends"],
  );
  assert.deepEqual(a?.sponsors, b?.sponsors);
  assert.deepEqual(a?.team.organizers, [
    { name: "Ada", url: undefined, email: undefined, role: "Programme" },
  ]);
  assert.deepEqual(
    a?.team.helpers.map(({ name }) => name),
    ["Ben", "Cleo"],
  );
  assert.deepEqual(
    b?.team.organizers.map(({ name }) => name),
    ["Dan"],
  );
  assert.deepEqual(b?.team.helpers, []);
});

it("reads a list alone as that of tiers or of organizers, with each mistake at its line", () => {
  const { event, said } = loadEvent({
    "a/index.md": index,
    "a/b.png": picture,
    "a/sponsors.yaml": "# ours\n- name: Gold\n  sponsors: [Acme]\n  colour: yellow\n",
    "a/people.yaml": "- Ada\n- { name: Ben, role: Doors }\n",
  });
  assert.deepEqual(
    event.sponsors.map(({ name, sponsors }) => [name, sponsors[0]?.name]),
    [["Gold", "Acme"]],
  );
  assert.deepEqual(
    event.team.organizers.map(({ name }) => name),
    ["Ada", "Ben"],
  );
  assert.match(said.join("\n"), /a\/sponsors\.yaml:4:3 warning model\/unknown-key/);
});
