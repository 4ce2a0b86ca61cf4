import * as z from "zod";
import { eventStatuses, registrationStates } from "../../model/site.ts";
import {
  date,
  end,
  flag,
  language,
  list,
  number,
  oneOf,
  people,
  prose,
  shorthand,
  text,
  uid,
  webAddress,
} from "./fields.ts";
import { most } from "./limits.ts";

/* What organizers may write about the programme of an event: talks, sessions and who gives them. */

const slides = webAddress.optional().describe("Where the slides are");
const video = webAddress.optional().describe("Where the recording is");

const talk = shorthand("title", {
  title: text.describe("What it is called"),
  speakers: people.optional().describe("Who gives it"),
  slides,
  video,
});

/** Talks of an evening, in their order, where a file for each is too much. */
export const talks = z.array(talk).max(most.values);

export const sessionSchema = z.strictObject({
  title: text.optional().describe("What it is called; left out, it is still to be announced"),
  layout: text.optional().describe("session; kept for posts that come from elsewhere"),
  start: end
    .optional()
    .describe("When it starts: 2027-03-13 10:00, or 10:00 alone where the event has one day"),
  date: date.optional().describe("Its day, where start is a time alone: 2027-03-13"),
  end: end.optional().describe("When it ends: 10:45"),
  minutes: number({ least: 1, most: 10_080, whole: true })
    .optional()
    .describe("How long it lasts, instead of an end"),
  room: text.optional().describe("The room; left out, it is for everybody, as a break is"),
  track: text.optional().describe("The track; each has a colour"),
  kind: text
    .optional()
    .describe("talk, keynote, workshop, panel, lightning, break, or a word of yours"),
  speakers: people
    .optional()
    .describe("Who gives it: names, or the names of files in speakers/ without .md"),
  level: text.optional().describe("For whom: beginners, advanced, ..."),
  lang: language.optional().describe("In which language it is given, when it is not the event's"),
  slides,
  video,
  registration: webAddress.optional().describe("Where to get a place in it"),
  online: webAddress.optional().describe("Where to watch or join online"),
  summary: prose.optional().describe("One or two sentences; else its text begins with them"),
  status: list(oneOf([...registrationStates, ...eventStatuses]))
    .optional()
    .describe("Its own state: cancelled, sold-out, ..."),
  previousStart: date.optional().describe("Where it stood before it was moved"),
  uid: uid.optional().describe("The UID its calendar entry already has elsewhere"),
  draft: flag.optional().describe("true keeps it out of the published site"),
});

export const speakerSchema = z.strictObject({
  name: text.optional().describe("As they sign; else the title, or the name of the file"),
  title: text.optional().describe("The same as name"),
  layout: text.optional().describe("speaker; kept for posts that come from elsewhere"),
  pronouns: text.optional().describe("she/her, they/them, ..."),
  affiliation: text.optional().describe("Where they work, or what they belong to"),
  picture: shorthand("path", {
    path: text.describe("A portrait beside the file; it is cut to a square"),
    alt: text.optional().describe("What it shows, where it is more than the person"),
  })
    .optional()
    .describe("A portrait; without one, initials stand in its place"),
  links: list(webAddress).optional().describe("Pages of theirs, in order"),
  lang: language.optional().describe("Language of the text, when it is not the event's"),
  draft: flag.optional().describe("true keeps them out of the published site"),
});

export const scheduleSchema = z.strictObject({
  title: text.optional().describe("Kept for posts that come from elsewhere"),
  layout: text.optional().describe("Kept for posts that come from elsewhere"),
  draft: flag.optional().describe("true keeps it out of the published site"),
});

export type SessionFields = z.output<typeof sessionSchema>;
export type SpeakerFields = z.output<typeof speakerSchema>;
export type ScheduleFields = z.output<typeof scheduleSchema>;
