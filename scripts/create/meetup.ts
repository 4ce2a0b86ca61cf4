import { formatPost } from "../content/format-yaml.ts";
import { pageIds } from "../site/anchors.ts";
import type { Zone } from "../time/moment.ts";
import {
  checkEnd,
  checkRepeats,
  checkStart,
  checkWebAddress,
  checkZone,
  hasTime,
} from "./checks.ts";
import { type Draft, type DraftSetting, freshFile, inEvent } from "./draft.ts";
import { flagOnly, type Question, question, required } from "./interview.ts";
import { fileSlug, oneLine } from "./names.ts";

/** What a meetup needs, in an event whose zone is known or not. */
export function meetupQuestions(zone: Zone | undefined): Question[] {
  const zoneOf = (timezone: string | undefined) => timezone ?? zone ?? "UTC";
  return [
    question("title", "What will people call it?", { ...required, hint: "Sprint days" }),
    question("timezone", "In which time zone?", {
      hint: "Australia/Melbourne",
      // Whole days are the same everywhere.
      wanted: ({ start }) => {
        if (zone !== undefined) return "no";
        return start === undefined || hasTime(start) ? "required" : "no";
      },
      check: checkZone,
    }),
    question("start", "When does it start?", {
      ...required,
      hint: "2017-08-07 18:30, or 2017-08-07 for whole days",
      check: (text, { timezone }) => checkStart(text, zoneOf(timezone)),
    }),
    question("end", "When does it end?", {
      hint: "20:30, or the last of whole days",
      check: (text, { start, timezone }) => checkEnd(text, start, zoneOf(timezone)),
    }),
    question("repeats", "How does it repeat?", {
      ...flagOnly,
      check: (text, { start, timezone }) => checkRepeats(text, start, zoneOf(timezone)),
    }),
    question("venue", "Where is it?", { hint: "what the door says" }),
    question("address", "Its address, in one line?", {
      wanted: ({ venue }) => (venue === undefined ? "no" : "optional"),
    }),
    question("online", "Where does one join online?", {
      wanted: ({ venue }) => (venue === undefined ? "optional" : "no"),
      hint: "https://...",
      check: checkWebAddress,
    }),
    question("registration", "Where does one register?", {
      hint: "https://...",
      check: checkWebAddress,
    }),
  ];
}

/** A new meetup: `meetup.md`, or one of `meetups/` when the event has one already. */
export function draftMeetup({ content, event, answers, uuid }: DraftSetting): Draft {
  if (event === undefined) return { problem: "A meetup needs an event." };
  const name = oneLine(answers.title ?? "");
  const { start, end, timezone, repeats, venue, address, online, registration } = answers;
  if (address !== undefined && venue === undefined) {
    return { problem: "--address needs --venue: what the door says." };
  }
  const fields = {
    name,
    start,
    end,
    timezone,
    repeats,
    venue: venue === undefined ? undefined : { name: venue, address },
    online,
    registration: registration === undefined ? undefined : { url: registration },
    // RFC 7986, section 5.3.
    uid: uuid,
  };
  const path = event.meetups.length === 0 ? "meetup.md" : `meetups/${meetupFile(name)}.md`;
  return freshFile(content, inEvent(event, path), formatPost(fields, ""));
}

// The file's name becomes the anchor of its section, and these the page has already.
function meetupFile(name: string): string {
  const slug = fileSlug(name) || "meetup";
  return [...pageIds, "meetup"].includes(slug) ? `${slug}-2` : slug;
}
