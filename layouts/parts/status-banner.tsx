import type { Event } from "../../scripts/model/site.ts";
import type { Notice } from "../../scripts/model/telling.ts";
import { DateOf } from "./time.tsx";
import { UpdateTitle } from "./update-title.tsx";
import { Say } from "./words.tsx";

/** The event's state in words, since when, and the update that said so. */
export const StatusBanner = ({ event }: { event: Event }) => (
  <>
    {event.telling.notices.map((notice) => (
      <p key={notice.kind} class={`status status-${notice.tone}`}>
        <strong>
          <Say of={`notice.${notice.kind}`} />
        </strong>{" "}
        <Source event={event} notice={notice} />
      </p>
    ))}
  </>
);

function Source({ event, notice: { since, update: id } }: { event: Event; notice: Notice }) {
  const said = event.updates.find((update) => update.id === id);
  const link = said && (
    <a href={`#${said.id}`}>
      <UpdateTitle update={said} lang={event.lang} />
    </a>
  );
  if (since === undefined) return link === undefined ? null : <span>{link}</span>;
  const date = <DateOf date={since} />;
  return (
    <span>
      {link === undefined ? (
        <Say of="notice.since" date={date} />
      ) : (
        <Say of="notice.sinceUpdate" date={date} update={link} />
      )}
    </span>
  );
}
