import type { EventPublication } from "../../scripts/channels/publication.ts";
import { titleSize } from "../../scripts/channels/title-size.ts";
import { atNext, shownMeetup } from "../../scripts/model/main-meetup.ts";
import type { Event } from "../../scripts/model/site.ts";
import { talksAnchor } from "./anchors.ts";
import { Calls } from "./calls.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { EventFoot } from "./event-foot.tsx";
import { LatestUpdate } from "./latest-update.tsx";
import { MainDetails } from "./main-details.tsx";
import { MastheadPicture, mastheadPicture } from "./masthead-picture.tsx";
import { hasDetails, saysMore } from "./meetup-details.tsx";
import { MeetupSection } from "./meetup-section.tsx";
import { MeetupTable } from "./meetup-table.tsx";
import { PhotoStrip } from "./photos.tsx";
import {
  type FragmentContext,
  pictureHtml,
  pictureInSight,
  picturesOf,
  toReference,
} from "./pictures.ts";
import { Practical } from "./practical.tsx";
import { Prose } from "./prose.tsx";
import { RawHtml } from "./raw-html.tsx";
import { Share } from "./share.tsx";
import { Sponsors } from "./sponsors.tsx";
import { StatusBanner } from "./status-banner.tsx";
import { Summary } from "./summary.tsx";
import { Talks } from "./talks.tsx";
import { Team } from "./team.tsx";
import { Thanks, toldSince } from "./thanks.tsx";
import { Ticket } from "./ticket.tsx";
import { TicketBar } from "./ticket-bar.tsx";
import { UpdateList } from "./update-list.tsx";
import { Isolated } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly event: Event;
}

/** The whole of an event's page, in the order in which it is read: each part is a component of its own. */
export function EventArticle({ publication, event: whole }: Props) {
  const { site } = publication;
  const event = { ...whole, meetups: whole.meetups.map(atNext) };
  const inMasthead = mastheadPicture(event);
  const lead = inMasthead === undefined ? leadPicture(event) : undefined;
  const main = shownMeetup(event);
  const others = event.meetups.filter((meetup) => meetup !== main);
  const detailed = others.filter((one) => saysMore(one, main));
  const first = inMasthead ?? (main === undefined ? pictureInSight(lead, event.body) : undefined);
  const context: FragmentContext = { publication, first };
  const shared = { site, event, context };
  return (
    <article class="event-page h-entry">
      <header class="masthead">
        <h1 class={`p-name ${titleSize(event.title)}`}>
          <Isolated>{event.title}</Isolated>
        </h1>
        <DraftMark {...event} />
        {inMasthead && <MastheadPicture context={context} event={event} picture={inMasthead} />}
      </header>
      <StatusBanner site={site} event={event} meetup={main} />
      {main && <Ticket {...shared} meetup={main} />}
      <Summary event={event} />
      <div class="column">
        {main && <Thanks {...shared} meetup={main} />}
        <LatestUpdate event={event} told={main ? toldSince(event, main) : []} />
        {others.length > 0 && (
          <MeetupTable {...shared} whole={others.filter((meetup) => !detailed.includes(meetup))} />
        )}
        {lead && <RawHtml class="lead" html={pictureHtml(context, lead)} />}
        <Prose class="e-content" context={context} fragment={event.body} />
        {main && <Talks {...shared} meetup={main} level={2} id={talksAnchor} />}
        {main && hasDetails(main) && <MainDetails {...shared} meetup={main} />}
        <Practical {...shared} meetup={main} />
        <Calls event={event} />
        <PhotoStrip
          publication={publication}
          event={event}
          date={undefined}
          photos={event.photos}
        />
        {detailed.map((meetup) => (
          <MeetupSection key={meetup.id} {...shared} meetup={meetup} />
        ))}
        <UpdateList {...shared} />
        <Team event={event} />
        <Sponsors publication={publication} event={event} />
        <Share publication={publication} event={event} />
        <EventFoot {...shared} />
      </div>
      {main && <TicketBar meetup={main} />}
    </article>
  );
}

/** The announcement's own picture, unless its text shows it already. */
const leadPicture = ({ image, body }: Event) =>
  image === undefined || picturesOf([body]).some(({ path }) => path === image.path)
    ? undefined
    : toReference(image);
