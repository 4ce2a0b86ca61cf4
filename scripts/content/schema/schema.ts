import * as z from "zod";
import { adminBackends } from "../../model/admin.ts";
import { embedHost } from "./embed-host.ts";
import { call, deadline } from "./extras.ts";
import { images, navigation, theme } from "./face.ts";
import {
  date,
  end,
  flag,
  hashtag,
  language,
  list,
  oneOf,
  ownAddress,
  people,
  person,
  prose,
  repository,
  several,
  shorthand,
  text,
  uri,
  webAddress,
  zone,
} from "./fields.ts";
import { most } from "./limits.ts";
import { meetupKeys, status } from "./meetup-keys.ts";
import { replacements } from "./replacements.ts";

export { meetupKeyNames } from "./meetup-keys.ts";

/*
 * What organizers may write, one key a line with its meaning: validation, types and documentation at once.
 * Dates stay text here; they are read in the zone of their event, which one file alone does not know.
 */

export const siteSchema = z.strictObject({
  title: text
    .optional()
    .describe("The site's name; the event's title when there is only one event"),
  description: prose.optional().describe("What the site is about, in one or two sentences"),
  url: webAddress.optional().describe("Where the site will be found: https://example.org/sprints/"),
  lang: language.default("en").describe("Language of the text, as a BCP 47 tag: en, de, pt-BR"),
  languages: z
    .record(
      text,
      z.strictObject({
        title: text.optional().describe("The site's name in it, when it is another one"),
        description: prose.optional().describe("What the site is about, in it"),
        words: replacements
          .optional()
          .describe("What the site says in it in other words than Handbill, as words: below"),
      }),
    )
    .optional()
    .describe(
      "The other languages of the site, when it is called otherwise in them: a post is in German too where index.de.md lies beside index.md, and in Brazilian Portuguese where index.pt-BR.md does",
    ),
  timezone: zone.optional().describe("IANA time zone of dates and times: Australia/Melbourne"),
  words: replacements
    .optional()
    .describe(
      "What the site says in other words than Handbill: offer.register: Get a ticket. The keys are in scripts/words/en.ts",
    ),
  organizer: person
    .optional()
    .describe("Who stands behind the site: a name, or name, url and email"),
  websub: webAddress
    .optional()
    .describe(
      "A WebSub hub, which tells feed readers at once: https://pubsubhubbub.superfeedr.com/",
    ),
  webmention: webAddress
    .optional()
    .describe(
      "Who takes Webmentions for the site, as webmention.io does: pages of others that link to it",
    ),
  redirect_from: list(ownAddress)
    .optional()
    .describe(
      "Where the site's own feeds and calendars were before: /feed/, /index.xml, /events.ics",
    ),
  home: text.optional().describe('The folder of the event that is the home page, or "list"'),
  theme: theme.optional().describe("The colours, the typeface and the masthead of every page"),
  menu: navigation
    .optional()
    .describe(
      "Links at the top of every page: pages by their path (about, sprints/venue), or url and label; left out, the site's own pages",
    ),
  footer: navigation
    .optional()
    .describe(
      "Links at the foot of every page, likewise; left out, what people look for there: imprint, privacy, code of conduct",
    ),
  images: images.optional().describe("How pictures are encoded"),
  search: flag
    .default(false)
    .describe(
      "Whether there is a page, /search/, that finds events by their words; only there a script runs",
    ),
  offline: flag
    .default(false)
    .describe(
      "Whether visitors' browsers keep the pages of an event that they have opened, for where there is no network",
    ),
  cards: flag
    .default(true)
    .describe("Whether social cards are drawn for shared links; each costs a moment of the build"),
  admin: z
    .strictObject({
      backend: oneOf(adminBackends)
        .default("github")
        .describe("Where the repository is: github or gitlab"),
      repo: repository.describe("The repository that holds the content: owner/name"),
      branch: text.default("main").describe("The branch that the site is built from"),
      auth: webAddress
        .optional()
        .describe("A helper that signs people in; without one, they paste an access token"),
    })
    .optional()
    .describe("A browser editor at /admin/ for those without git; left out, there is none"),
  roots: list(text)
    .optional()
    .describe(
      "Folders below content that an old site published from its root: static. /img/a.jpg is looked for in them",
    ),
  future: oneOf(["publish", "hold"])
    .default("publish")
    .describe(
      "What becomes of an update whose date is still to come: publish it, with a warning, or hold it until then",
    ),
  html: oneOf(["safe", "trusted", "off"])
    .default("safe")
    .describe("HTML in Markdown: made safe, trusted as it is, or shown as text"),
  embeds: list(embedHost)
    .optional()
    .describe(
      "Hosts whose frames and forms may stand in pages: forms.example.org. They learn who opens the page",
    ),
});

const publish = date
  .optional()
  .describe("When it is published: 2026-12-01 09:00. Until then no page, feed or calendar has it");

export const announcementSchema = z.strictObject({
  title: text.optional().describe("The event's name; the first heading when it is left out"),
  date: date
    .optional()
    .describe("When it was announced: 2017-07-07. A post without any date is a page"),
  summary: prose
    .optional()
    .describe("One or two sentences for lists, search engines and shared links"),
  tags: list(text).optional().describe("Topics; each has a page of its own"),
  layout: text.optional().describe("article; kept for posts that come from elsewhere"),
  author: people.optional().describe("Who wrote it: a name, or name, url and email, or several"),
  lang: language.optional().describe("Language of this event, when it is not the site's"),
  image: shorthand("path", {
    path: text.describe("A picture beside the post"),
    alt: text.optional().describe("What it shows, for those who cannot see it"),
  })
    .optional()
    .describe("The event's picture, for its page and for shared links"),
  theme: theme.optional().describe("Its own colours, typeface and masthead, over the site's"),
  draft: flag.optional().describe("true keeps it out of the published site"),
  slug: text
    .optional()
    .describe("The folder of its address, when it is not the name of its folder"),
  id: uri
    .optional()
    .describe("Its name for feed readers and calendars, never changed: urn:uuid:1b4e28ba-..."),
  updated: date.optional().describe("When the announcement itself last really changed"),
  redirect_from: list(ownAddress).optional().describe("Addresses it had before: /2017/07/sprints/"),
  permalink: ownAddress
    .optional()
    .describe("Its whole address, as posts of Jekyll and Hugo give it: /2017/07/sprints/"),
  status: status
    .optional()
    .describe("Where things stood when it was announced: open, scheduled, ..."),
  name: text.optional().describe("What the event is called in calendars, when it is not its title"),
  publish,
  call: several(call, most.offers)
    .optional()
    .describe(
      "A call for papers, helpers or lightning talks: an address, or kind or name, url, opens and closes; or several",
    ),
  deadlines: several(deadline, most.offers)
    .optional()
    .describe("Other days not to miss, each with name and date"),
  hashtag: hashtag.optional().describe('What posts about it are found by: "#sprints", in quotes'),
  conduct: text
    .optional()
    .describe("Its code of conduct: an address, or a file of this event: code-of-conduct.md"),
  ...meetupKeys,
});

export const updateSchema = z.strictObject({
  title: text.optional().describe("What is new, in a few words: Sold out!"),
  date: date
    .optional()
    .describe("When: 2017-07-20, with a time if it matters; else from the file's name"),
  updated: date.optional().describe("When its text last really changed"),
  layout: text.optional().describe("update; kept for posts that come from elsewhere"),
  author: people.optional().describe("Who wrote it"),
  lang: language.optional().describe("Language of its text, when it is not the event's"),
  draft: flag.optional().describe("true keeps it out of the published site"),
  publish,
  status: status
    .optional()
    .describe(
      "What it changes: open, waitlist, sold-out or closed; scheduled, cancelled, postponed, rescheduled or moved-online",
    ),
  meetup: text
    .optional()
    .describe(
      "The only meetup it is about: the name of its file without .md; or the only date of a series: 2027-03-31",
    ),
  session: text
    .optional()
    .describe("The only session it is about: the name of its file without .md"),
  start: date
    .optional()
    .describe("The new start, when it reschedules a meetup or one date of a series"),
  end: end.optional().describe("The new end, when it reschedules a meetup"),
});

export const meetupSchema = z.strictObject({
  name: text.optional().describe("What people will call it; the event's title when it is left out"),
  title: text.optional().describe("The same as name"),
  layout: text.optional().describe("meetup; kept for posts that come from elsewhere"),
  lang: language.optional().describe("Language of its text, when it is not the event's"),
  ...meetupKeys,
  status: status
    .optional()
    .describe("Its own state; among several meetups, the event's does not reach it"),
  draft: flag.optional().describe("true keeps it out of the published site"),
  publish,
});

export type SiteFields = z.output<typeof siteSchema>;
export type AnnouncementFields = z.output<typeof announcementSchema>;
export type UpdateFields = z.output<typeof updateSchema>;
export type MeetupFields = z.output<typeof meetupSchema>;
