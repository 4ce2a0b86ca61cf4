import assert from "node:assert/strict";
import ICAL from "ical.js";
import { type Facts, stateFrom, withoutFragment } from "./facts.ts";

export interface CalendarEntry extends Facts {
  readonly sequence: number;
  readonly stamp: string;
}

export const readCalendar = (ics: string): ICAL.Component[] =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent");

export function findEntry(ics: string, uid: string): ICAL.Component {
  const found = readCalendar(ics).filter((each) => textIn(each, "uid") === uid);
  const [entry] = found;
  assert.ok(entry !== undefined && found.length === 1, `${uid} is there once`);
  return entry;
}

/** An entry as a subscriber has it, whose program shows its name, its time, its place and its notes. */
export function readEntry(ics: string, uid: string): CalendarEntry {
  const entry = findEntry(ics, uid);
  const notes = textIn(entry, "description").split("\n\n", 1)[0] ?? "";
  const state = stateFrom(notes.split("\n").reverse());
  assert.equal(textIn(entry, "status") === "CANCELLED", state.status === "cancelled");
  const stamp = timeIn(entry, "dtstamp");
  assert.equal(timeIn(entry, "last-modified"), stamp);
  const place = textIn(entry, "location");
  return {
    title: textIn(entry, "summary").replace(prefix, ""),
    url: withoutFragment(textIn(entry, "url")),
    ...state,
    start: timeIn(entry, "dtstart"),
    place: /^https:/.test(place) ? "Online" : (place.split(/, |، |、|，/, 1)[0] ?? ""),
    sequence: Number(entry.getFirstPropertyValue("sequence")),
    stamp,
  };
}

/** A state before the name, in the languages of the stories. */
const prefix = /^(?:Cancelled: |Postponed: |Abgesagt: |Annulé\u00a0: |【中止】|أُلغيت: )/;

const textIn = (entry: ICAL.Component, name: string) =>
  String(entry.getFirstPropertyValue(name) ?? "");

function timeIn(entry: ICAL.Component, name: string): string {
  const value = entry.getFirstPropertyValue(name);
  assert.ok(value instanceof ICAL.Time, `${name} is a time`);
  return value.toJSDate().toISOString();
}
