import assert from "node:assert/strict";
import { mf2 } from "microformats-parser";
import { attributeOf, descendants, textOf, textsOf, withClass } from "../layouts/read-html.ts";
import { type Facts, stateFrom, toUtc, withoutFragment } from "./facts.ts";

/* What people see: read with a parser of HTML (parse5) and one of microformats. */

type Properties = ReturnType<typeof mf2>["items"][number]["properties"];

/** An event's page: its headline, its banner and the facts of its first meetup. */
export function readPage(html: string, baseUrl: string): Facts {
  const { items } = mf2(html, { baseUrl });
  const entry = items.find(({ type }) => type?.includes("h-entry"));
  const meetup = entry?.children?.find(({ type }) => type?.includes("h-event"));
  assert.ok(entry !== undefined && meetup !== undefined);
  assert.equal(withoutFragment(only(meetup.properties, "url")), only(entry.properties, "url"));
  return {
    title: only(entry.properties, "name"),
    url: only(entry.properties, "url"),
    ...stateFrom(withClass(html, "status").map(strongOf).reverse()),
    start: toUtc(only(meetup.properties, "start")),
    place: only(meetup.properties, "location"),
  };
}

/** What the visitor can do about a place, from the only button or the words in its stead. */
export function readRegistration(html: string): Pick<Facts, "registration"> {
  const [ticket] = withClass(html, "ticket");
  assert.ok(ticket !== undefined);
  const stub = descendants(ticket);
  const button = stub.find((element) => attributeOf(element, "class") === "button");
  if (button !== undefined) {
    assert.match(attributeOf(button, "href") ?? "", /^https:\/\/tickets\.example\//);
    return { registration: register.has(textOf(button)) ? "open" : "waitlist" };
  }
  // What the banner says is not said once more below it.
  const words = [
    ...withClass(html, "status").map(strongOf).reverse(),
    ...stub.filter(({ tagName }) => tagName === "strong").map(textOf),
  ];
  return { registration: words.length === 0 ? "none" : stateFrom(words).registration };
}

/** What the button says, in the languages of the stories. */
const register = new Set(["Register", "Anmelden", "S’inscrire", "参加を申し込む", "التسجيل"]);

/** The event's entry in a list of several. */
export function readTeaser(html: string, baseUrl: string, title: string): Facts {
  const teaser = withClass(html, "teaser").find((one) => textOf(one).includes(title));
  assert.ok(teaser !== undefined);
  const inner = descendants(teaser);
  const link = inner.find((element) => element.tagName === "a");
  const time = inner.find((element) => element.tagName === "time");
  assert.ok(link !== undefined && time !== undefined);
  const texts = (name: string) =>
    inner.filter((one) => attributeOf(one, "class")?.split(" ").includes(name)).map(textOf);
  return {
    title: textOf(link),
    url: new URL(attributeOf(link, "href") ?? "", baseUrl).href,
    ...stateFrom(texts("mark").reverse()),
    start: toUtc(attributeOf(time, "datetime") ?? ""),
    place: texts("place")[0] ?? "",
  };
}

export function readPoster(html: string): Facts {
  const [time] = withClass(html, "poster-when").flatMap(descendants);
  const [link] = withClass(html, "poster-link")
    .flatMap(descendants)
    .filter(({ tagName }) => tagName === "a");
  assert.ok(time !== undefined && link !== undefined);
  const [heading] = withClass(html, "poster").flatMap(descendants).filter(isHeading).map(textOf);
  return {
    title: heading ?? "",
    url: attributeOf(link, "href") ?? "",
    ...stateFrom(textsOf(html, "mark").reverse()),
    start: toUtc(attributeOf(time, "datetime") ?? ""),
    place: textsOf(html, "poster-where")[0] ?? "",
  };
}

const isHeading = ({ tagName }: { tagName: string }) => tagName === "h1";

const strongOf = (element: Parameters<typeof descendants>[0]) => {
  const strong = descendants(element).find(({ tagName }) => tagName === "strong");
  assert.ok(strong !== undefined);
  return textOf(strong);
};

/** The only value of a property; of a nested thing, its name. */
function only(properties: Properties, name: string): string {
  const [value, ...others] = properties[name] ?? [];
  assert.ok(value !== undefined && others.length === 0, `${name} is not there once`);
  if (typeof value === "string") return value;
  assert.ok("properties" in value);
  return only(value.properties, "name");
}
