import type { Event } from "../../scripts/model/site.ts";
import { updatesAnchor } from "./anchors.ts";
import { DateOf } from "./time.tsx";
import { listedUpdates } from "./update-list.tsx";
import { UpdateTitle } from "./update-title.tsx";

/** Tells a returning visitor at the top of the page what is new since the announcement. */
export function LatestUpdate({ event, lang }: { event: Event; lang: string | undefined }) {
  const latest = event.updates.at(-1);
  if (latest === undefined) return null;
  const count = listedUpdates(event).length;
  return (
    <aside class="latest" aria-label="Latest update">
      <p>
        <strong>Latest update</strong> {latest.title !== undefined && <DateOf date={latest.date} />}{" "}
        <a href={`#${latest.id}`}>
          <UpdateTitle update={latest} lang={lang} />
        </a>
      </p>
      {count > 1 && (
        <p>
          <a href={`#${updatesAnchor}`}>All {count} updates</a>
        </p>
      )}
    </aside>
  );
}
