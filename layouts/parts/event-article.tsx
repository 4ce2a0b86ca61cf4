import type { EventPublication } from "../../scripts/channels/publication.ts";
import { eventPath, tagPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import { mainMeetup } from "../../scripts/model/main-meetup.ts";
import type { Event, Meetup, PageLink } from "../../scripts/model/site.ts";
import { tagSlug } from "../../scripts/site/tags.ts";
import { LatestUpdate } from "./latest-update.tsx";
import { MeetupSection } from "./meetup-section.tsx";
import { PageList } from "./page-list.tsx";
import { ProgrammeLinks } from "./part-header.tsx";
import { PersonNames } from "./person.tsx";
import { type FragmentContext, pictureHtml, picturesOf, toReference } from "./pictures.ts";
import { Prose } from "./prose.tsx";
import { RawHtml } from "./raw-html.tsx";
import { StatusBanner } from "./status-banner.tsx";
import { Summary } from "./summary.tsx";
import { DateOf } from "./time.tsx";
import { listedUpdates, UpdateList } from "./update-list.tsx";
import { Say, useWords } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly event: Event;
}

/** An announcement with its state, its meetups and its updates: the whole of an event's page. */
export function EventArticle({ publication, event }: Props) {
  const { site } = publication;
  const lead = leadPicture(event);
  const main = mainMeetup(event);
  const context: FragmentContext = { publication, first: lead ?? firstPicture(event, main) };
  const shared = { event, context };
  return (
    <article class="event h-entry">
      <EventHeader site={site} event={event} />
      <div class="news">
        <StatusBanner event={event} />
        <LatestUpdate event={event} />
      </div>
      <div class="columns">
        {main && <MeetupSection {...shared} meetup={main} />}
        <div class="column">
          {lead && <RawHtml class="lead" html={pictureHtml(context, lead)} />}
          <Prose class="e-content" context={context} fragment={event.body} />
          {otherMeetups(event, main).map((meetup) => (
            <MeetupSection key={meetup.id} {...shared} meetup={meetup} />
          ))}
          <UpdateList {...shared} />
        </div>
      </div>
    </article>
  );
}

const EventHeader = ({ site, event }: { site: EventSite; event: Event }) => (
  <header class="masthead">
    <h1 class="p-name">{event.title}</h1>
    <Summary event={event} />
    <Byline site={site} event={event} />
    <ProgrammeLinks site={site} event={event} />
    <PageLinks site={site} pages={event.pages} />
    <TagList site={site} event={event} />
  </header>
);

/** When and by whom it was announced, as far as anybody said so. */
function Byline({ site, event }: { site: EventSite; event: Event }) {
  const { authors, dated, date, updated } = event;
  const isChanged = updated !== undefined && (!dated || updated.iso !== date.iso);
  const address = toHref(site.address, eventPath(event));
  return (
    <p class="byline">
      {dated ? (
        <a class="u-url" href={address}>
          <Say of="event.announced" date={<DateOf class="dt-published" date={date} />} />
        </a>
      ) : (
        <data class="u-url" value={address} />
      )}
      {authors.length > 0 && (
        <>
          {dated && " "}
          <Say of="event.authors" names={<PersonNames class="p-author" people={authors} />} />
        </>
      )}
      {isChanged && (
        <Say
          of={dated || authors.length > 0 ? "event.updated" : "event.updatedAlone"}
          date={<DateOf class="dt-updated" date={updated} />}
        />
      )}
    </p>
  );
}

function PageLinks({ site, pages }: { site: EventSite; pages: readonly PageLink[] }) {
  const words = useWords();
  if (pages.length === 0) return null;
  return (
    <nav class="pages" aria-label={words.text("event.pages")}>
      <PageList site={site} pages={pages} />
    </nav>
  );
}

function TagList({ site, event }: { site: EventSite; event: Event }) {
  const slugs = new Set(event.tags.map(tagSlug));
  const tags = site.tags.filter(({ slug }) => slugs.has(slug));
  if (tags.length === 0) return null;
  return (
    <ul class="tags">
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <a class="p-category" rel="tag" href={toHref(site.address, tagPath(slug))}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The announcement's own picture, unless its text shows it already. */
const leadPicture = ({ image, body }: Event) =>
  image === undefined || picturesOf([body]).some(({ path }) => path === image.path)
    ? undefined
    : toReference(image);

const otherMeetups = ({ meetups }: Event, main: Meetup | undefined): Meetup[] =>
  meetups.filter((meetup) => meetup !== main);

/** In the order in which the page shows them. */
const firstPicture = (event: Event, main: Meetup | undefined) =>
  picturesOf([
    ...(main === undefined ? [] : [main.body]),
    event.body,
    ...otherMeetups(event, main).map(({ body }) => body),
    ...listedUpdates(event).map(({ body }) => body),
  ])[0];
