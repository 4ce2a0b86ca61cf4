import { type JsonSchema, jsonSchemas } from "../../../scripts/content/schema/json-schema.ts";
import type { ContentFiles } from "./bench.ts";

/** Every kind of file of an event, with what must stand in it. */
const kinds = [
  ["announcement", "index.md", "title: A\ndate: 2017-07-07\n"],
  ["meetup", "meetup.md", "start: 2017-08-07\n"],
  ["update", "updates/2017-07-10-news.md", "date: 2017-07-10\n"],
  ["date", "dates/2017-08-08.md", ""],
  ["session", "sessions/talk.md", "title: A\n"],
  ["speaker", "speakers/ada.md", "name: Ada\n"],
  ["sponsors", "sponsors.yaml", ""],
  ["people", "people.yaml", ""],
] as const;

/** As many bytes of it. */
const long = (bait: string, size: number) => bait.repeat(Math.ceil(size / Buffer.byteLength(bait)));

/** The same bait as the value of each key, each in an event of its own, and of all keys of site.yaml: much of it is refused. */
export function asValues(bait: string): ContentFiles {
  const value = JSON.stringify(long(bait, 100_000));
  const schemas = jsonSchemas();
  const announcement = "---\ntitle: A\ndate: 2017-07-07\n---\n\nCome.\n";
  const tried = new Set<string>();
  const events = kinds.flatMap(([kind, path, required]) =>
    keysOf(schemas[kind]).flatMap((keys): [string, string][] => {
      // A key that several kinds have is read in the same way in all.
      if (tried.has(keys.join())) return [];
      tried.add(keys.join());
      const folder = [kind, ...keys].join("-").toLowerCase().replaceAll("_", "-");
      const kept = required.replace(new RegExp(`^${keys[0]}: .*\\n`, "m"), "");
      const yaml = `${kept}${keys.map((key, depth) => `${"  ".repeat(depth)}${key}:`).join("\n")} ${value}\n`;
      return [
        [`${folder}/index.md`, announcement],
        [`${folder}/${path}`, path.endsWith(".md") ? `---\n${yaml}---\n\nCome.\n` : yaml],
      ];
    }),
  );
  // All of it in one file, which has 1 MiB at most.
  const short = JSON.stringify(long(bait, 20_000));
  const site = Object.keys(schemas.site.properties ?? {}).map((key) => `${key}: ${short}\n`);
  return Object.fromEntries([["site.yaml", site.join("")], ...events]);
}

/** Every key of a schema, and every key within a key, by their names from the outside in. */
function keysOf({ properties }: JsonSchema): (readonly [string, ...string[]])[] {
  return Object.entries((properties ?? {}) as Record<string, JsonSchema>).flatMap(
    ([name, schema]) => [
      [name] as const,
      ...branchesOf(schema)
        .flatMap(keysOf)
        .map((keys) => [name, ...keys] as const),
    ],
  );
}

/** A mapping may stand alone, among shorter forms, or in a list of one that is no list. */
const branchesOf = ({ anyOf = [], items, ...schema }: JsonSchema): readonly JsonSchema[] => [
  schema,
  ...(anyOf as readonly JsonSchema[]).flatMap(branchesOf),
  ...(items === undefined ? [] : branchesOf(items as JsonSchema)),
];

/** The bait wherever any words may stand, as long as it may be there: all of it is published, in every channel. */
export function asWords(bait: string): ContentFiles {
  const text = long(bait, 30_000);
  const value = JSON.stringify(long(bait, 800));
  const prose = JSON.stringify(long(bait, 8000));
  // The address of a session is made from it.
  const cell = long(bait, 150);
  const body = `# ${text}\n\n## ${text}\n\n**UPDATE: ${text}**\n\n> ${text}\n\n- ${text}\n\n| ${text} |\n| --- |\n\n\`${text}\`\n\n<b title="${text.replaceAll('"', "")}">b</b>\n\n${text}\n`;
  const update = `## UPDATE 2017-07-10: ${text}\n\n${text}\n\n## UPDATE ${text}\n\n${text}\n`;
  return {
    "site.yaml": `title: ${value}\ndescription: ${prose}\nurl: https://handbill.example/\ntimezone: UTC\norganizer: ${value}\nfooter: [{url: "https://a.example/", label: ${value}}]\n`,
    "s/index.md": `---\ntitle: ${value}\ndate: 2017-07-07\nsummary: ${prose}\nauthor: ${value}\n---\n\n${body}\n${update}`,
    "s/updates/2017-07-11.md": `---\ntitle: ${value}\nauthor: ${value}\n---\n\n${body}`,
    "s/meetup.md": `---\nname: ${value}\nstart: 2017-08-07\nvenue:\n  name: ${value}\n  address: ${value}\n  access: ${prose}\norganizer: ${value}\nspeakers: [${value}]\ntickets: [{name: ${value}, note: ${value}}]\n---\n\n${body}`,
    "s/sessions/talk.md": `---\ntitle: ${value}\nstart: "10:00"\nroom: ${value}\ntrack: ${value}\nkind: ${value}\nspeakers: [${value}]\n---\n\n${body}`,
    "s/speakers/ada.md": `---\nname: ${value}\naffiliation: ${value}\n---\n\n${body}`,
    "s/schedule.md": `${text}\n\n| Time | ${cell} | B |\n| - | - | - |\n| 11:00 | ${cell} | ${cell} |\n| ${text} | a | b |\n`,
    "s/sponsors.yaml": `tiers: [{name: ${value}, sponsors: [{name: ${value}, text: ${prose}}]}]\n`,
    "s/people.yaml": `organizers: [{name: ${value}, role: ${value}}]\n`,
  };
}
