import type { Event } from "../../scripts/model/site.ts";
import { findUpdate, type Notice, noticesOf } from "./status.ts";
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
      {noticesOf(event).map((notice) => (
        <p key={notice.words} class={`status status-${notice.tone}`}>
          <strong>{notice.words}</strong> <Source event={event} notice={notice} lang={lang} />
        </p>
      ))}
    </>
  );
}

function Source({ event, notice, lang }: Props & { notice: Notice }) {
  if (notice.change === undefined) return null;
  const update = findUpdate(event, notice.change.update);
  // The date of a notice that has none is only a guess at when it was written.
  const dated = update?.dated ?? true;
  return (
    <span>
      {dated && (
        <>
          since <DateOf date={notice.change.at} />
        </>
      )}
      {update && (
        <>
          {dated && ": "}
          <a href={`#${update.id}`}>
            <UpdateTitle update={update} lang={lang} />
          </a>
        </>
      )}
    </span>
  );
}
