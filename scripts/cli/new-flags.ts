import { contentOptions } from "./build-options.ts";
import { flag, option } from "./options.ts";

/* What `npm run new` takes instead of asking. */

const words = (placeholder: string, help: string) =>
  option<string | undefined>(placeholder, help, undefined, (text) => ({ value: text.trim() }));

const common = { content: contentOptions.content, now: contentOptions.now };
const event = { event: words("NAME", "the event, by its folder") };

export const eventFlags = {
  summary: words("TEXT", "what it is about, in one or two sentences"),
  tags: words("A,B", "its topics"),
  author: words("NAME", "who writes it"),
  folder: words("NAME", "its folder (made from the title)"),
  date: words("DATE", "when it was announced (today)"),
  ...common,
};

export const updateFlags = {
  ...event,
  text: words("TEXT", "what people should know, in Markdown"),
  status: words("STATE", "what it changes: sold-out, cancelled, ..."),
  date: words("DATE", "when (today)"),
  "from-issue": words("FILE", "takes all of it from an issue form: the JSON that GitHub sends"),
  ...common,
};

export const meetupFlags = {
  ...event,
  start: words("TIME", "2017-08-07 18:30, or 2017-08-07 for whole days"),
  end: words("TIME", "20:30, or the last of whole days"),
  timezone: words("ZONE", "when it is not the site's: Australia/Melbourne"),
  repeats: words("TEXT", "monthly on the last Wednesday"),
  venue: words("NAME", "where it is: what the door says"),
  address: words("TEXT", "the venue's address, in one line"),
  online: words("URL", "where to join online"),
  registration: words("URL", "where to register"),
  ...common,
};

export const pageFlags = {
  event: words("NAME", "the event that it is a page of, by its folder (the site)"),
  text: words("TEXT", "what it says, in Markdown"),
  ...common,
};

export const siteFlags = {
  timezone: words("ZONE", "of its events: Australia/Melbourne"),
  "first-event": words("TITLE", "what its first event is called (as the site)"),
  folder: words("NAME", "that event's folder (made from its title)"),
  organizer: words("NAME", "who stands behind it"),
  url: words("URL", "where it will be found"),
  lang: words("TAG", "its language (en)"),
  yes: flag("remove the demo without being asked"),
  ...common,
};
