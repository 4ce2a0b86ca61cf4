import * as z from "zod";
import { flag, language, list, ownAddress, prose, text } from "./fields.ts";
import { meetupKeys, status } from "./meetup-keys.ts";

const {
  timezone: _zone,
  repeats: _rule,
  except: _out,
  previousStart: _before,
  uid: _uid,
  ...keysOfOneDate
} = meetupKeys;

/** One date of a series, in dates/2027-03-31.md: what it does not say is as the series has it. */
export const dateSchema = z.strictObject({
  title: text.optional().describe("What this date is about, beside the name of the series"),
  name: text.optional().describe("The same as title"),
  layout: text.optional().describe("date; kept for posts that come from elsewhere"),
  summary: prose
    .optional()
    .describe("One or two sentences for lists, search engines and shared links"),
  meetup: text
    .optional()
    .describe("The series that it is a date of, where several repeat: the name of its file"),
  ...keysOfOneDate,
  lang: language.optional().describe("Language of its text, when it is not the event's"),
  status: status.optional().describe("The state of this date alone: cancelled, sold-out, ..."),
  draft: flag.optional().describe("true keeps it out of the published site"),
  redirect_from: list(ownAddress).optional().describe("Addresses it had before: /meetings/march/"),
});

export type DateFields = z.output<typeof dateSchema>;
