import { SaxesParser, type SaxesTagPlain } from "saxes";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { isWebAddress } from "../../model/url.ts";
import { frabSession } from "./frab.ts";
import { gatherSpeakers, noSpeaker, type Source, type SourceSession } from "./source.ts";

/* schedule.xml of pentabarf, frab, pretalx and c3voc: https://c3voc.de/schedule/schema.xsd */

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly children: Element[];
  text: string;
}

/** Reads a schedule in XML; undefined, and said where and why, when it is none. Entities of its own are not read. */
export function readFrabXml(
  xml: string,
  file: string,
  report: (diagnostic: Diagnostic) => void,
): Source | undefined {
  const root = readXml(xml, file, report);
  if (root === undefined) return undefined;
  if (root.name !== "schedule") {
    report(diagnose("import/unknown-schedule", root.place));
    return undefined;
  }
  const zone = child(child(root, "conference"), "time_zone_name");
  const people = gatherSpeakers();
  const sessions = all(root, "day").flatMap((day) =>
    all(day, "room").flatMap((room) =>
      all(room, "event").map((event) => toSession(event, room, day, people)),
    ),
  );
  return {
    zone: zone && { text: zone.text.trim(), place: zone.place },
    sessions,
    speakers: people.list(),
  };
}

function toSession(
  event: Element,
  room: Element,
  day: Element,
  people: ReturnType<typeof gatherSpeakers>,
): SourceSession {
  const speakers = all(child(event, "persons"), "person").flatMap((person) => {
    const name = textIn(person);
    const { guid, code, id } = person.attributes;
    if (name === undefined) return [];
    return people.add({ ...noSpeaker, id: guid || code || id || name, place: person.place, name });
  });
  const links = [
    ...all(child(event, "links"), "link"),
    ...all(child(event, "attachments"), "attachment"),
  ].flatMap((link) => {
    const url = link.attributes.href?.trim() ?? "";
    return isWebAddress(url) ? [{ title: textIn(link), url }] : [];
  });
  const date = child(event, "date");
  const clock = child(event, "start");
  const written = textIn(date) ?? `${day.attributes.date ?? ""} ${textIn(clock) ?? ""}`.trim();
  const { guid, code, id } = event.attributes;
  return frabSession({
    id: guid || code || id || undefined,
    place: event.place,
    start: written === "" ? undefined : { text: written, place: (date ?? clock ?? event).place },
    room: room.attributes.name,
    speakers,
    links,
    text: (name) => textIn(child(event, name)),
  });
}

function readXml(
  xml: string,
  file: string,
  report: (diagnostic: Diagnostic) => void,
): Element | undefined {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | undefined;
  let failed: Place | undefined;
  const here = (): Place => ({ file, line: parser.line, column: parser.column + 1 });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    const element: Element = { name, attributes, place: here(), children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const add = (text: string) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("error", () => {
    failed ??= here();
  });
  parser.write(xml.replace(/^\ufeff/, "")).close();
  if (failed === undefined && root !== undefined) return root;
  report(diagnose("import/bad-xml", failed ?? { file, line: 1, column: 1 }));
  return undefined;
}

const all = (element: Element | undefined, name: string) =>
  element?.children.filter((one) => one.name === name) ?? [];
const child = (element: Element | undefined, name: string) => all(element, name)[0];
const textIn = (element: Element | undefined) => element?.text.trim() || undefined;
