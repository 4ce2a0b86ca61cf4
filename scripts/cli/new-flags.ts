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

export const sessionFlags = {
  ...event,
  start: words("TIME", "2027-03-13 10:00, or 10:00 where the event has one day"),
  minutes: words("N", "how long it lasts"),
  room: words("NAME", "the room; without one it is for everybody"),
  speakers: words("A,B", "who gives it"),
  track: words("NAME", "the track"),
  kind: words("KIND", "workshop, keynote, panel, lightning, break, ..."),
  text: words("TEXT", "what it is about, in Markdown"),
  ...common,
};

export const speakerFlags = {
  ...event,
  pronouns: words("TEXT", "she/her, they/them, ..."),
  affiliation: words("TEXT", "where they work, or what they belong to"),
  links: words("A,B", "pages of theirs"),
  text: words("TEXT", "who they are, in Markdown"),
  ...common,
};

export const sponsorFlags = {
  ...event,
  tier: words("NAME", "the tier: Gold; made where there is none of this name"),
  url: words("URL", "their page"),
  logo: words("FILE", "their logo, beside sponsors.yaml"),
  text: words("TEXT", "what they do or give, in a sentence"),
  ...common,
};

export const dateFlags = {
  ...event,
  title: words("TEXT", "what it is about"),
  venue: words("NAME", "where it is, if not where it always is"),
  status: words("STATE", "what it changes: cancelled, sold-out, ..."),
  text: words("TEXT", "what people should know, in Markdown"),
  ...common,
};

export const photoFlags = {
  ...event,
  alt: words("TEXT", "what it shows, for those who cannot see it"),
  text: words("TEXT", "its caption, in Markdown"),
  author: words("NAME", "who took it"),
  date: words("DATE", "the date of a series that it is of"),
  ...common,
};

export const siteFlags = {
  timezone: words("ZONE", "of its events: Australia/Melbourne"),
  "first-event": words("TITLE", "what its first event is called (as the site)"),
  folder: words("NAME", "that event's folder (made from its title)"),
  as: words("KIND", "what it begins as: small, hackathon, series or conference (small)"),
  starts: words("DAY", "the first day of a hackathon, a series or a conference: 2027-05-14"),
  organizer: words("NAME", "who stands behind it"),
  url: words("URL", "where it will be found"),
  lang: words("TAG", "its language (en)"),
  yes: flag("remove the demo without being asked"),
  ...common,
};
