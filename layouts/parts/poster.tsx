import { eventQrSvg } from "../../scripts/channels/poster/qr.ts";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import { eventPath, toAbsolute } from "../../scripts/model/address.ts";
import { atNext, mainMeetup } from "../../scripts/model/main-meetup.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { formatZone } from "../../scripts/time/format.ts";
import { Marks } from "./marks.tsx";
import { RawHtml } from "./raw-html.tsx";
import { RangeOf } from "./time.tsx";
import { Say, useLang, useWords } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly event: Event;
}

/** One A4 page for a wall or a shop window. */
export function Poster({ publication, event }: Props) {
  const { site } = publication;
  const main = mainMeetup(event);
  const meetup = main && atNext(main);
  return (
    <article class="poster">
      <div class="poster-text">
        <p class="poster-site" {...useLang(site.lang)}>
          {site.title}
        </p>
        <h1 class={titleSize(event.title)}>{event.title}</h1>
        <Marks notices={event.telling.notices} />
        {meetup && <WhenAndWhere meetup={meetup} />}
        <p class="poster-summary">{event.summary}</p>
      </div>
      <WhereToRead publication={publication} event={event} />
    </article>
  );
}

// The sheet does not grow: a long title is set smaller, so that the date and the place stay on it. A short one
// fills it, unless one of its words is too long for a line of such type.
function titleSize(title: string): string | undefined {
  if (title.length <= 24 && title.split(" ").every((word) => word.length <= 11)) return "short";
  if (title.length > 80) return "longest";
  return title.length > 40 ? "long" : undefined;
}

function WhenAndWhere({ meetup: { zone, telling } }: { meetup: Meetup }) {
  const { start, end } = telling.next;
  const { venue, isOnline } = telling.attendance;
  const words = useWords();
  const where = venue?.name ?? (isOnline && <Say of="meetup.onlinePlace" />);
  return (
    <div class="poster-facts">
      <div>
        <p class="poster-when">
          <RangeOf start={start} end={end} />
        </p>
        {start.kind === "time" && <p class="zone">{formatZone(zone, start.instant, words)}</p>}
      </div>
      {where && (
        <div>
          <p class="poster-where">{where}</p>
          {venue?.address && <p>{venue.address}</p>}
        </div>
      )}
    </div>
  );
}

/** The page's address for a phone's camera and for a keyboard. */
function WhereToRead({ publication, event }: Props) {
  const address = toAbsolute(publication.site.address, eventPath(event));
  const code = eventQrSvg(publication, event);
  if (address === undefined) return null;
  return (
    <div class="poster-link">
      {code && <RawHtml class="poster-code" html={code} />}
      <div>
        <p>
          <Say of="poster.address" />
        </p>
        <p>
          <a href={address}>{address.replace(/^https?:\/\//, "")}</a>
        </p>
      </div>
    </div>
  );
}
