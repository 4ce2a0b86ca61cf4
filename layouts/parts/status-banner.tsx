import type { Event } from "../../scripts/model/site.ts";
import type { Notice } from "../../scripts/model/telling.ts";
import { en } from "../../scripts/words/en.ts";
import { DateOf } from "./time.tsx";
import { UpdateTitle } from "./update-title.tsx";

interface Props {
  readonly event: Event;
  readonly lang: string | undefined;
}

/** The event's state in words, since when, and the update that said so. */
export function StatusBanner({ event, lang }: Props) {
  return (
    <>
      {event.telling.notices.map((notice) => (
        <p key={notice.kind} class={`status status-${notice.tone}`}>
          <strong>{en.notices[notice.kind]}</strong>{" "}
          <Source event={event} notice={notice} lang={lang} />
        </p>
      ))}
    </>
  );
}

function Source({ event, notice, lang }: Props & { notice: Notice }) {
  const { since } = notice;
  const update = event.updates.find(({ id }) => id === notice.update);
  if (since === undefined && update === undefined) return null;
  return (
    <span>
      {since && (
        <>
          since <DateOf date={since} />
        </>
      )}
      {update && (
        <>
          {since && ": "}
          <a href={`#${update.id}`}>
            <UpdateTitle update={update} lang={lang} />
          </a>
        </>
      )}
    </span>
  );
}
