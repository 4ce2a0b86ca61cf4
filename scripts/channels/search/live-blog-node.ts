import type { BlogPosting, LiveBlogPosting } from "schema-dts";
import { eventPath, meetupPath, toAbsolute, updatePath } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import type { Event, Update } from "../../model/site.ts";
import { wordsOf } from "../../words/words.ts";
import { fragmentText } from "../feeds/fragment-text.ts";
import { imageUrls } from "../image-urls.ts";
import type { EventPublication } from "../publication.ts";
import { updateTitle } from "../update-title.ts";
import { known } from "./json-ld.ts";
import { organizationNode, personNode } from "./person-node.ts";

/** The announcement with its updates, oldest first: news about the event's meetups that goes on. */
export function liveBlogNode(publication: EventPublication, event: Event): LiveBlogPosting {
  const { site } = publication;
  const url = toAbsolute(site.address, eventPath(event));
  return {
    "@type": "LiveBlogPosting",
    ...(url === undefined ? {} : { "@id": `${url}#announcement` }),
    headline: event.title,
    ...known({
      datePublished: event.dated ? event.date.iso : undefined,
      dateModified: event.updated?.iso,
      coverageStartTime: event.dated ? event.date.iso : undefined,
    }),
    inLanguage: event.lang,
    liveBlogUpdate: event.updates.map((update) => updateNode(site, event, update)),
    ...known({
      url,
      mainEntityOfPage: url,
      description: event.summary || undefined,
      image: imageUrls(publication, event),
      author: authorOf(site, event.authors),
      publisher: site.organizer && organizationNode(site.organizer),
      keywords: event.tags.length === 0 ? undefined : [...event.tags],
      about: aboutMeetups(site, event),
    }),
  };
}

function updateNode(site: EventSite, event: Event, update: Update): BlogPosting {
  const url = toAbsolute(site.address, updatePath(event, update));
  return {
    "@type": "BlogPosting",
    ...(url === undefined ? {} : { "@id": url }),
    headline: updateTitle(event, update, wordsOf(site, event.lang)),
    ...known({
      datePublished: update.dated ? update.date.iso : undefined,
      url,
      articleBody: fragmentText(site.address, update.body) || undefined,
      inLanguage: update.lang,
      author: authorOf(site, update.authors.length > 0 ? update.authors : event.authors),
    }),
  };
}

/** What nobody has signed is the organizers'. */
const authorOf = ({ organizer }: EventSite, people: Event["authors"]) =>
  people.length > 0 ? people.map(personNode) : organizer && organizationNode(organizer);

function aboutMeetups({ address }: EventSite, event: Event) {
  const ids = event.meetups.flatMap(
    (meetup) => toAbsolute(address, meetupPath(event, meetup)) ?? [],
  );
  return ids.length === 0 ? undefined : ids.map((id) => ({ "@id": id }));
}
